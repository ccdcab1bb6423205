import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { createInterface } from 'node:readline';
import { GENESIS, parseJson, sha256, unseal, type Head, type Sealed } from './chain.ts';
import { oldFiles } from './files.ts';

/** Result of a check of the audit log's files. */
export interface Verification {
  files: number;
  /** Number of lines of the chain. */
  lines: number;
  /** Number of lines before the chain, of a version without one. */
  unchained: number;
  /** Number of incomplete lines of killed processes. */
  torn: number;
  /** Number of entries that were dropped before they were written, according to gap entries. */
  lost: number;
  /** Number of attempts in summaries. */
  summarised: number;
  /** Number of lines that were deleted because of their age or the log's size. */
  removed: number;
  head: Head;
  /** Changed, removed, added or moved lines, in order. */
  problems: string[];
}

/** Verifies all files of an audit log. @param wanted hash that must exist @throws Error for an unreadable file */
export async function verifyFiles(path: string, wanted?: string): Promise<Verification> {
  const verifier = new Verifier(wanted);
  const newest = await stat(path).catch(() => undefined);
  const paths = [...(await oldFiles(path)).map((file) => file.path), ...(newest?.isFile() ? [path] : [])];
  for (const file of paths) {
    const lines = createInterface({ input: createReadStream(file) });
    let number = 0;
    for await (const line of lines) verifier.take(line, `${basename(file)}:${(number += 1)}`);
  }
  return { files: paths.length, ...verifier.end() };
}

interface Bad {
  text: string;
  place: string;
}

/** Reads lines in order and records where one does not follow the previous one. */
class Verifier {
  readonly #wanted: string | undefined;
  readonly #counts = { lines: 0, unchained: 0, torn: 0, lost: 0, summarised: 0, removed: 0 };
  readonly #problems: string[] = [];
  /** The last line of each deleted file. */
  readonly #removed = new Map<number, string>();
  #head: Head | undefined;
  /** The position before the first existing line. */
  #before: Head = GENESIS;
  /** A line outside the chain: incomplete if the next line records it. */
  #bad: Bad | undefined;
  #found = false;

  constructor(wanted: string | undefined) {
    this.#wanted = wanted;
  }

  take(line: string, place: string): void {
    if (line === '') return;
    const sealed = unseal(line);
    if (sealed) this.#follow(sealed, place);
    else this.#doubt(line, place);
  }

  end(): Omit<Verification, 'files'> {
    // A process was killed in the middle of a line, and no process has written since.
    if (this.#bad) this.#counts.torn += 1;
    if (this.#before.seq > 0 && this.#removed.get(this.#before.seq) !== this.#before.hash)
      this.#problems.unshift(
        `lines 1 to ${this.#before.seq} are missing, and no entry records their removal`,
      );
    if (this.#wanted && !this.#found) this.#problems.push(`no line has the hash ${this.#wanted}`);
    const removed = this.#before.seq;
    return { ...this.#counts, removed, head: this.#head ?? GENESIS, problems: this.#problems };
  }

  #follow(sealed: Sealed, place: string): void {
    this.#settle(sealed);
    const { seq, prev, hash } = sealed;
    if (!this.#head) this.#before = { seq: seq - 1, hash: prev };
    else if (seq !== this.#head.seq + 1 || prev !== this.#head.hash)
      this.#problems.push(`${place}: line ${seq} does not follow line ${this.#head.seq}`);
    this.#head = { seq, hash };
    this.#found ||= hash === this.#wanted;
    this.#count(sealed);
  }

  #count({ kind, count = 0, lastSeq, lastHash }: Sealed): void {
    this.#counts.lines += 1;
    if (kind === 'gap') this.#counts.lost += count;
    if (kind === 'summary') this.#counts.summarised += count;
    if (kind === 'retention' && lastSeq !== undefined && lastHash) this.#removed.set(lastSeq, lastHash);
  }

  #doubt(text: string, place: string): void {
    if (this.#bad) this.#blame(this.#bad);
    this.#bad = undefined;
    const isJson = parseJson(text) !== undefined;
    if (isJson && !this.#head && !text.includes('"hash":')) this.#counts.unchained += 1;
    else if (isJson) this.#problems.push(`${place}: the line is not what was written`);
    else this.#bad = { text, place };
  }

  /** A segment's entry describes the preceding text. */
  #settle({ kind, sha256: digest }: Sealed): void {
    if (!this.#bad) return;
    if (kind === 'segment' && digest === sha256(this.#bad.text)) this.#counts.torn += 1;
    else this.#blame(this.#bad);
    this.#bad = undefined;
  }

  #blame({ place }: Bad): void {
    this.#problems.push(`${place}: the line is not what was written`);
  }
}
