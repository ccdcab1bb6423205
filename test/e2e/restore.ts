import { execa } from 'execa';
import type { Api } from '../support/api.ts';
import type { TestPlatform } from '../support/test-platform.ts';

export interface RestoreView {
  backup: string;
  savedAs: string | null;
  outcome: string | null;
  message: string | null;
  steps: { name: string; state: string; startedAt: string | null; finishedAt: string | null }[];
}

/** Asks for a restore in place. @throws Error if it is refused */
export async function restoreStore(api: Api, id: string, backup: string): Promise<void> {
  const { restoreStore: outcome } = await api.send<{ restoreStore: { message?: string } }>(
    `mutation Restore($id: ID!, $backup: String!) { restoreStore(input: { id: $id, backup: $backup }) {
      __typename ... on UserError { message } } }`,
    { id, backup },
  );
  if (outcome.message) throw new Error(outcome.message);
}

/** Waits until the restore of a backup has its outcome. */
export async function untilRestored(api: Api, id: string, backup: string): Promise<RestoreView> {
  const query = `subscription Restore($id: ID!) { storeStatus(id: $id) { ... on Store { phase restore {
    backup savedAs outcome message steps { name state startedAt finishedAt } } } } }`;
  type Status = { storeStatus: { phase: string; restore: RestoreView | null } };
  for await (const { storeStatus } of api.subscribe<Status>(query, { id })) {
    const { phase, restore } = storeStatus;
    if (restore?.backup === backup && restore.outcome && phase === 'READY') return restore;
  }
  throw new Error('the subscription ended');
}

/** Runs a script in a pod of a store. @param pod as kubectl exec takes it */
export async function inPod(
  { kubectl, kubeconfig }: TestPlatform,
  namespace: string,
  pod: string,
  script: string,
): Promise<string> {
  const args = ['-n', namespace, 'exec', pod, '--', 'sh', '-c', script];
  const { stdout } = await execa(kubectl, args, { env: { KUBECONFIG: kubeconfig } });
  return stdout.trim();
}
