import type { Logger } from 'pino';

/** Logs that are not written by then are lost. Milliseconds. */
const FLUSH_MS = 1000;

export interface LastResort {
  /** What is waited for, one second at most, before the process ends. */
  flushFirst(flush: () => Promise<void>): void;
  /** Logs the error, flushes, and ends the process with code 1. Later calls do nothing. Never resolves. */
  end(error: unknown, origin?: string): Promise<never>;
  /** Code for an end in order: not 0 where an unexpected error ends the process already. */
  exitCode(): number;
}

/**
 * Ends the process at an error that nothing handles: what the process holds in memory is not to be trusted any more.
 * An unhandled rejection arrives here as an uncaught exception, too. The supervisor starts the server again.
 */
export function endOnUnexpectedErrors(log: Logger): LastResort {
  let ending: Promise<never> | undefined;
  const flushes: (() => Promise<void>)[] = [];
  const end = (error: unknown, origin?: string): Promise<never> =>
    (ending ??= die(log, flushes, { error, origin }));
  process.on('uncaughtException', (error, origin) => void end(error, origin));
  return {
    flushFirst: (flush) => void flushes.push(flush),
    end,
    exitCode: () => (ending ? 1 : 0),
  };
}

async function die(
  log: Logger,
  flushes: readonly (() => Promise<void>)[],
  { error, origin }: { error: unknown; origin: string | undefined },
): Promise<never> {
  const deadline = setTimeout(() => process.exit(1), FLUSH_MS);
  log.fatal({ err: error, origin }, 'the server ends: an unexpected error');
  await Promise.allSettled(flushes.map((flush) => flush()));
  clearTimeout(deadline);
  return process.exit(1);
}
