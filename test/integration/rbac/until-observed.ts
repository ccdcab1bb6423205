import type { Harness } from '../controller/harness.ts';

/**
 * Waits until a Team is reconciled as its spec is now. A reconcile that still acts in a namespace that is being deleted may lose
 * its rights there first.
 */
export async function untilObserved(harness: Pick<Harness, 'kubectl'>, team: string): Promise<void> {
  const generation = await harness.kubectl('get', 'team', team, '-o', 'jsonpath={.metadata.generation}');
  const observed = `--for=jsonpath={.status.observedGeneration}=${generation}`;
  await harness.kubectl('wait', observed, `team/${team}`, '--timeout=30s');
}
