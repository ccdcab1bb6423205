import { pino, type DestinationStream, type Logger } from 'pino';

export interface LogOptions {
  level: string;
  /** `auto`: pretty in a terminal, JSON elsewhere. */
  format: 'auto' | 'json' | 'pretty';
}

/**
 * The log of the server: a JSON object a line, or text for people. Never a secret.
 * @param terminal whether the output is a terminal
 */
export async function createLog(
  { level, format }: LogOptions,
  terminal = process.stdout.isTTY,
  output: DestinationStream = pino.destination({ fd: 1, sync: true }),
): Promise<Logger> {
  const options = { level, base: undefined, timestamp: pino.stdTimeFunctions.isoTime };
  if (format === 'json' || (format === 'auto' && !terminal)) return pino(options, output);
  const print = await printer(terminal);
  const log = pino(options, print ? { write: (line) => output.write(print(line)) } : output);
  if (!print && format === 'pretty') log.warn('LOG_FORMAT=pretty: the package pino-pretty is not installed');
  return log;
}

/**
 * Formats a line; undefined without pino-pretty, which is a development package. Not as a transport: its worker would
 * lose the last lines before process.exit().
 */
async function printer(colorize: boolean): Promise<((line: string) => string) | undefined> {
  const found = await import('pino-pretty').catch(() => undefined);
  return found?.prettyFactory({ colorize, translateTime: 'SYS:HH:MM:ss.l', singleLine: true });
}
