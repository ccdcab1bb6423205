import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { createInterface } from 'node:readline';
import { GENESIS, parseJson, sha256, unseal, type Head, type Sealed } from './chain.ts';
import { oldFiles } from './files.ts';

/** What a check of the audit log's files found. */
export interface Verification {
  files: number;
  /** Lines of the chain. */
  lines: number;
  /** Lines before the chain began, of a version that had none. */
  unchained: number;
  /** Places where a process was killed in the middle of a line. */
  torn: number;
  /** Entries that were lost before they were written, as gap entries count them. */
  lost: number;
  /** Attempts that summaries count. */
  summarised: number;
  /** Lines that were removed for their age or for the size of the log. */
  removed: number;
  head: Head;
  /** Lines that were changed, removed, added or moved, in order. */
  problems: string[];
}

/** Checks every file of an audit log, in order. @param wanted hash that a line must have @throws Error when a file cannot be read */
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

/** Reads lines in order and notes where one does not follow the one before. */
class Verifier {
  readonly #wanted: string | undefined;
  readonly #counts = { lines: 0, unchained: 0, torn: 0, lost: 0, summarised: 0, removed: 0 };
  readonly #problems: string[] = [];
  /** Files that were removed: the last line of each. */
  readonly #removed = new Map<number, string>();
  #head: Head | undefined;
  /** What the first line follows that is there. */
  #before: Head = GENESIS;
  /** A line that is not of the chain: torn if the next one says so. */
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
    // A process was killed in the middle of a line, and none has written since.
    if (this.#bad) this.#counts.torn += 1;
    if (this.#before.seq > 0 && this.#removed.get(this.#before.seq) !== this.#before.hash)
      this.#problems.unshift(
        `lines 1 to ${this.#before.seq} are missing, and no entry tells of their removal`,
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

  /** A segment's entry names the text before it. */
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
