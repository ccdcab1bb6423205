import { pino, type Logger } from 'pino';

/** The server's log: JSON lines on stdout. Never a secret. */
export function createLog(level: string): Logger {
  return pino({ level, base: undefined, timestamp: pino.stdTimeFunctions.isoTime });
}
