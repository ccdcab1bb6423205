import type { Readable } from 'node:stream';

/**
 * The JSON documents of a watch, one a line. Throws when nothing has come for `idleMs`: with bookmarks asked for,
 * a healthy watch says something each minute, so that silence means a broken connection.
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
      yield* lines.filter(Boolean).map((line) => JSON.parse(line) as unknown);
    }
  } finally {
    clearTimeout(watchdog);
    stream.destroy();
  }
}
