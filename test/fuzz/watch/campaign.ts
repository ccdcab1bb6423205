import fc from 'fast-check';
import { KIND_NAMES } from '../../../server/src/kube/watch/kinds.ts';
import type { KindName } from '../../../server/src/kube/objects/objects.ts';
import { disturbances, object } from './generate.ts';
import type { Disturbance, StubObject } from './stub.ts';
import { Watched } from './watched.ts';

const rounds = fc.record({ kind: fc.constantFrom(...KIND_NAMES), disturbance: disturbances, added: object });
type Round = { kind: KindName; disturbance: Disturbance; added: StubObject };

export interface WatchResult {
  rounds: number;
  seconds: number;
  /** Undefined when nothing was found. */
  finding: { detail: string; round: Round } | undefined;
}

/**
 * Disturbs the watches of the server's informers, round after round, until one is not repaired or an
 * error is not caught; fast-check then shrinks that round.
 */
export async function fuzzWatches(options: {
  seed: number;
  rounds: number;
  ms: number;
}): Promise<WatchResult> {
  const begun = performance.now();
  const thrown: Error[] = [];
  const note = (error: Error): void => void thrown.push(error);
  process.on('uncaughtException', note);
  let watched = await Watched.start();
  let count = 0;
  const property = fc.asyncProperty(rounds, async ({ kind, disturbance, added }: Round) => {
    count += 1;
    const problem = await watched.round(kind, disturbance, added);
    const error = thrown.splice(0)[0];
    if (!error && !problem) return;
    await watched.stop();
    watched = await Watched.start();
    throw error ?? new Error(problem);
  });
  const result = await fc.check(property, {
    seed: options.seed,
    numRuns: options.rounds,
    interruptAfterTimeLimit: options.ms,
  });
  await watched.stop();
  process.off('uncaughtException', note);
  const [round] = result.counterexample ?? [];
  const detail = result.errorInstance instanceof Error ? (result.errorInstance.stack ?? '') : '';
  return { rounds: count, seconds: (performance.now() - begun) / 1000, finding: round && { detail, round } };
}
