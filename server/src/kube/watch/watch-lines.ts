import type { Readable } from 'node:stream';
import { UnreadableEvent } from './watch-event.ts';

/** Maximum length of an event, in characters. etcd's default limit for an object is 1.5 MiB. */
const MAX_LINE = 32 * 2 ** 20;

/**
 * The JSON documents of a watch, one per line. Throws after `idleMs` of silence: a healthy watch sends at least a
 * bookmark each minute, so silence means a broken connection.
 * @throws UnreadableEvent for a line that is not JSON or too long
 */
export async function* watchLines(stream: Readable, idleMs: number): AsyncGenerator<unknown> {
  let rest = '';
  const watchdog = setTimeout(
    () => stream.destroy(new Error(`the watch was silent for ${idleMs} ms`)),
    idleMs,
  );
  try {
    stream.setEncoding('utf8');
    for await (const chunk of stream) {
      watchdog.refresh();
      const lines = (rest + String(chunk)).split('\n');
      rest = lines.pop() ?? '';
      if (rest.length > MAX_LINE) throw new UnreadableEvent(`an event of more than ${MAX_LINE} characters`);
      yield* lines.filter(Boolean).map(parseLine);
    }
  } finally {
    clearTimeout(watchdog);
    stream.destroy();
  }
}

function parseLine(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch (cause) {
    throw new UnreadableEvent('a line that is not JSON', { cause });
  }
}
