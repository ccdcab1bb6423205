import type { Readable } from 'node:stream';
import { StringDecoder } from 'node:string_decoder';
import { END, NOTHING } from './live-iterator.ts';

/** Maximum length of a line, in characters; longer lines are truncated. */
const MAX_LINE = 8192;
/** Maximum lines per message. */
const MAX_LINES = 500;

/** Reads lines from a stream on demand. Reads ahead only into the stream's own small buffer. */
export class LineReader<T> {
  readonly #stream: Readable;
  readonly #map: (line: string) => T;
  readonly #decoder = new StringDecoder('utf8');
  #lines: string[] = [];
  #partial = '';
  #ended = false;

  constructor(stream: Readable, map: (line: string) => T) {
    this.#stream = stream;
    this.#map = map;
  }

  listen(wake: () => void): () => void {
    const end = (): void => {
      this.#ended = true;
      wake();
    };
    this.#stream.on('readable', wake).on('end', end).on('close', end).on('error', end);
    return () => {
      this.#stream.off('readable', wake).off('end', end).off('close', end);
      this.#stream.destroy();
    };
  }

  take(): T[] | typeof NOTHING | typeof END {
    if (this.#lines.length === 0) this.#read();
    const lines = this.#lines.splice(0, MAX_LINES);
    if (lines.length > 0) return lines.map(this.#map);
    return this.#ended ? this.#last() : NOTHING;
  }

  #read(): void {
    const chunk: unknown = this.#stream.read();
    if (!(chunk instanceof Uint8Array)) return;
    const parts = (this.#partial + this.#decoder.write(Buffer.from(chunk))).split('\n');
    this.#partial = (parts.pop() ?? '').slice(0, MAX_LINE);
    this.#lines = parts.map((line) => line.slice(0, MAX_LINE));
  }

  /** The text after the last line break, then the end. */
  #last(): T[] | typeof END {
    if (!this.#partial) return END;
    const line = this.#partial;
    this.#partial = '';
    return [this.#map(line)];
  }
}
