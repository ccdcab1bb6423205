import { doubling } from '../../server/src/store/doubling.ts';
import { setTimeout as sleep } from 'node:timers/promises';
import { Problem } from '../lib/problem.ts';
import { CONFIGURATION_ERROR, describeEnd, type RunningServer, type ServerEnd } from './server.ts';

export interface RestartPolicy {
  /** Wait before the first restart; doubles with each crash that follows. */
  firstWaitMs: number;
  longestWaitMs: number;
  /** Crashes in a row after which the platform gives up. */
  mostCrashes: number;
  /** A server that was ready for so long starts a new row. */
  stableMs: number;
}

const POLICY: RestartPolicy = { firstWaitMs: 1000, longestWaitMs: 30_000, mostCrashes: 6, stableMs: 60_000 };

export interface Supervised {
  /** Starts one more server and waits until it is ready. */
  start: () => Promise<RunningServer>;
  say: (line: string) => void;
  /** Aborted when a person asks for the end. */
  stop: AbortSignal;
  policy?: RestartPolicy;
}

/**
 * Keeps a server running until `stop`: a server that ends by itself is restarted, with any exit code.
 * @returns when it was stopped
 * @throws Problem when it refuses its configuration (exit code 2) or crashed too often in a row (exit code 1)
 */
export async function supervise(first: RunningServer, supervised: Supervised): Promise<void> {
  const { start, say, stop, policy = POLICY } = supervised;
  let attempt: Attempt = { server: first };
  for (let crashes = 1; ; crashes += 1) {
    const { cause, ranMs } = await outcome(attempt, stop);
    if (stop.aborted) return attempt.server?.stop();
    if (ranMs > policy.stableMs) crashes = 1;
    if (crashes >= policy.mostCrashes) throw gaveUp(cause, crashes);
    const waitMs = waitBefore(crashes, policy);
    const which = `restart ${crashes} of at most ${policy.mostCrashes - 1}`;
    say(`! ${cause}. Its log is above. Next start in ${waitMs / 1000} s (${which})`);
    await sleep(waitMs, undefined, { signal: stop }).catch(() => undefined);
    if (stop.aborted) return;
    attempt = await tryStart(start);
    if (attempt.server) say(`the server is ready again: ${attempt.server.url}`);
  }
}

/** A server that became ready, or why it did not. */
type Attempt = { server: RunningServer; failure?: undefined } | { server?: undefined; failure: string };

/** Waits until an attempt is over, or `stop`. @returns what ended it and how long the server was ready */
async function outcome(attempt: Attempt, stop: AbortSignal): Promise<{ cause: string; ranMs: number }> {
  if (!attempt.server) return { cause: attempt.failure, ranMs: 0 };
  const readyAt = performance.now();
  const end = await Promise.race([attempt.server.ended, aborted(stop)]);
  if (!end || stop.aborted) return { cause: 'it was stopped', ranMs: 0 };
  if (end.exitCode === CONFIGURATION_ERROR) throw refused(end);
  return { cause: `the server ended with ${describeEnd(end)}`, ranMs: performance.now() - readyAt };
}

async function tryStart(start: () => Promise<RunningServer>): Promise<Attempt> {
  try {
    return { server: await start() };
  } catch (error) {
    if (!(error instanceof Problem) || error.exitCode === CONFIGURATION_ERROR) throw error;
    return { failure: error.message };
  }
}

function aborted(signal: AbortSignal): Promise<undefined> {
  return new Promise((resolve) => {
    if (signal.aborted) resolve(undefined);
    signal.addEventListener('abort', () => resolve(undefined), { once: true });
  });
}

/** Doubles with each crash of a row. */
function waitBefore(crashes: number, { firstWaitMs, longestWaitMs }: RestartPolicy): number {
  return doubling(crashes, { baseMs: firstWaitMs, maxMs: longestWaitMs });
}

function refused(end: ServerEnd): Problem {
  return new Problem(
    `the server ended with ${describeEnd(end)}: it refuses its configuration`,
    'read its log above',
    {
      exitCode: CONFIGURATION_ERROR,
    },
  );
}

function gaveUp(cause: string, crashes: number): Problem {
  return new Problem(
    `${cause}, for the ${crashes}th time in a row: it is not started again`,
    'read its log above; the cluster and its stores go on, and npm start takes them up again',
  );
}
