import { appendFile, chmod, mkdir, rename, stat, unlink } from 'node:fs/promises';
import { basename, dirname } from 'node:path';
import { GENESIS, sealAll, type Head } from './chain.ts';
import type { AuditEntry } from './entry.ts';
import { begunAt, describeText, newestHead, oldFiles, oldName, readEnding, type OldFile } from './files.ts';

export interface Keeping {
  /** Files whose last line is older are deleted. */
  retentionMs: number;
  /** Maximum total size; the oldest files are deleted first. */
  maxBytes: number;
}

/** A file has at most this fraction of the retained size and time. */
const PARTS = 10;
/** A file is rotated at the latest at this size. Bytes. */
const MOST_BYTES = 32 * 1024 * 1024;

interface Opened {
  bytes: number;
  /** Time of its first line. Milliseconds. */
  begunMs: number;
}

/**
 * The audit log on disk: a hash chain of lines across files with mode 0600, each written by one process. If the newest
 * file ends in the middle of a line, the next line records it and the chain continues.
 */
export class AuditFile {
  readonly path: string;
  readonly #keeping: Keeping;
  #head: Head | undefined;
  #opened: Opened | undefined;

  constructor(path: string, keeping: Keeping) {
    this.path = path;
    this.#keeping = keeping;
  }

  get head(): Head {
    return this.#head ?? GENESIS;
  }

  /** Appends entries in one write. @returns the lines. @throws Error of the file system; some lines may be written */
  async append(entries: readonly AuditEntry[]): Promise<string[]> {
    try {
      return await this.#append(entries);
    } catch (error) {
      this.#opened = undefined;
      throw error;
    }
  }

  async #append(entries: readonly AuditEntry[]): Promise<string[]> {
    const { opened, segment } = await this.#open();
    const aside = await this.#rotate(opened);
    const expired = await this.#expired(aside ? 0 : opened.bytes);
    const removals = await Promise.all(expired.map(({ file, why }) => removalOf(file, why)));
    const { lines, head } = sealAll([...segment.entries, ...removals, ...entries], this.head);
    if (lines.length === 0) return [];
    const text = `${segment.prefix}${lines.join('\n')}\n`;
    await appendFile(this.path, text, { mode: 0o600 });
    this.#head = head;
    const begunMs = aside ? Date.now() : opened.begunMs;
    this.#opened = { bytes: (aside ? 0 : opened.bytes) + Buffer.byteLength(text), begunMs };
    for (const { file } of expired) await unlink(file.path);
    return lines;
  }

  /** Reads the end of the file if it has changed since this process's last write. */
  async #open(): Promise<{ opened: Opened; segment: Segment }> {
    const found = await stat(this.path).catch(() => undefined);
    const bytes = found?.isFile() ? found.size : 0;
    if (this.#opened?.bytes === bytes) return { opened: this.#opened, segment: NO_SEGMENT };
    await mkdir(dirname(this.path), { recursive: true, mode: 0o700 });
    const ending = await readEnding(this.path);
    const onDisk = await newestHead(ending, this.path);
    // Missing lines on disk must be detectable, so the chain continues after the line that was written last.
    if (onDisk.seq > this.head.seq) this.#head = onDisk;
    if (found?.isFile()) await chmod(this.path, 0o600);
    const begunMs = bytes > 0 ? await begunAt(this.path) : undefined;
    return { opened: { bytes, begunMs: begunMs ?? Date.now() }, segment: segmentAfter(ending) };
  }

  /** Rotates a full or old file. @returns whether it did */
  async #rotate({ bytes, begunMs }: Opened): Promise<boolean> {
    const { maxBytes, retentionMs } = this.#keeping;
    const full = bytes >= Math.min(MOST_BYTES, maxBytes / PARTS);
    const old = bytes > 0 && Date.now() - begunMs > retentionMs / PARTS;
    if (!full && !old) return false;
    await rename(this.path, oldName(this.path, new Date(), this.head));
    return true;
  }

  async #expired(newestBytes: number): Promise<{ file: OldFile; why: 'age' | 'size' }[]> {
    const { retentionMs, maxBytes } = this.#keeping;
    const files = await oldFiles(this.path);
    let total = newestBytes + files.reduce((sum, { bytes }) => sum + bytes, 0);
    return files.flatMap((file) => {
      const why = Date.now() - file.writtenMs > retentionMs ? 'age' : total > maxBytes ? 'size' : undefined;
      if (why) total -= file.bytes;
      return why ? [{ file, why }] : [];
    });
  }
}

interface Segment {
  prefix: string;
  entries: AuditEntry[];
}

const NO_SEGMENT: Segment = { prefix: '', entries: [] };

/** The entry that describes the text after the chain's last line, left by a killed process. */
function segmentAfter(ending: Awaited<ReturnType<typeof readEnding>>): Segment {
  if (!ending) return NO_SEGMENT;
  const prefix = ending.whole ? '' : '\n';
  if (ending.rest === '') return { prefix, entries: [] };
  const outcome = ending.head ? 'torn' : 'unchained';
  const text = ending.rest.split('\n').at(-1) ?? '';
  const at = new Date().toISOString();
  return { prefix, entries: [{ at, action: 'auditLog', outcome, kind: 'segment', ...describeText(text) }] };
}

async function removalOf({ path, bytes }: OldFile, why: string): Promise<AuditEntry> {
  const head = (await readEnding(path))?.head;
  return {
    at: new Date().toISOString(),
    action: 'auditLog',
    outcome: why,
    kind: 'retention',
    bytes,
    file: basename(path),
    lastSeq: head?.seq,
    lastHash: head?.hash,
  };
}
