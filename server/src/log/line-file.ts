import { appendFile, chmod, mkdir, rename, stat } from 'node:fs/promises';
import { dirname } from 'node:path';
import { BoundedQueue } from './bounded-queue.ts';

/** A file is rotated at this size. Bytes. */
const MAX_BYTES = 10 * 1024 * 1024;
/** Number of rotated files (`audit.log.1` is the newest). */
const KEPT = 5;
/** Maximum size of the buffer for a slow disk; more lines are dropped and counted. */
const WAITING = { items: 10_000, bytes: 8 * 1024 * 1024 };

/**
 * Appends lines to a file with mode 0600, rotated by size. write() never waits and never throws: a full disk loses
 * lines but does not affect stores.
 */
export class LineFile {
  readonly #path: string;
  readonly #onTrouble: (error: unknown, dropped: number) => void;
  readonly #waiting = new BoundedQueue<string>(WAITING);
  #dropped = 0;
  #writing: Promise<void> | undefined;
  #size: number | undefined;

  /** @param onTrouble called after each failed write */
  constructor(path: string, onTrouble: (error: unknown, dropped: number) => void) {
    this.#path = path;
    this.#onTrouble = onTrouble;
  }

  write(line: string): void {
    if (!this.#waiting.push(line, Buffer.byteLength(line))) this.#dropped++;
    this.#writing ??= this.#drain().finally(() => {
      this.#writing = undefined;
    });
  }

  /** Resolves when all lines so far are written or dropped. */
  async flush(): Promise<void> {
    await this.#writing;
  }

  async #drain(): Promise<void> {
    while (this.#waiting.size > 0) {
      const lines = this.#waiting.take(this.#waiting.size);
      try {
        await this.#append(`${lines.join('\n')}\n`);
      } catch (error) {
        this.#size = undefined;
        this.#onTrouble(error, this.#dropped + lines.length);
        this.#dropped = 0;
      }
    }
  }

  async #append(text: string): Promise<void> {
    this.#size ??= await this.#open();
    if (this.#size >= MAX_BYTES) await this.#rotate();
    await appendFile(this.#path, text, { mode: 0o600 });
    this.#size += Buffer.byteLength(text);
  }

  async #open(): Promise<number> {
    await mkdir(dirname(this.#path), { recursive: true, mode: 0o700 });
    const found = await stat(this.#path).catch(() => undefined);
    if (found?.isFile()) await chmod(this.#path, 0o600);
    return found?.size ?? 0;
  }

  async #rotate(): Promise<void> {
    for (let n = KEPT - 1; n >= 0; n--) {
      const from = n === 0 ? this.#path : `${this.#path}.${n}`;
      await rename(from, `${this.#path}.${n + 1}`).catch((error: NodeJS.ErrnoException) => {
        if (error.code !== 'ENOENT') throw error;
      });
    }
    this.#size = 0;
  }
}
