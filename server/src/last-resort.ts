import type { Logger } from 'pino';

/** Timeout of the flush, after which unwritten log lines are lost. Milliseconds. */
const FLUSH_MS = 1000;

export interface LastResort {
  /** Adds a flush to wait for, at most one second, before the process exits. */
  flushFirst(flush: () => Promise<void>): void;
  /** Logs the error, flushes, and exits with code 1. Later calls do nothing. Never resolves. */
  end(error: unknown, origin?: string): Promise<never>;
  /** Exit code of a normal stop: 1 if an unexpected error is already ending the process. */
  exitCode(): number;
}

/**
 * Exits on an unhandled error, because the state in memory can no longer be trusted. An unhandled rejection arrives
 * here as an uncaught exception, too. The supervisor restarts the server.
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
  log.fatal({ err: error, origin }, 'exiting after an unexpected error');
  await Promise.allSettled(flushes.map((flush) => flush()));
  clearTimeout(deadline);
  return process.exit(1);
}
