import { createHash } from 'node:crypto';
import type { AuditEntry } from './entry.ts';

/** A place in the chain: the number and the hash of a line. */
export interface Head {
  seq: number;
  hash: string;
}

/** What the first line follows. */
export const GENESIS: Head = { seq: 0, hash: '0'.repeat(64) };

/** A line that was read. */
export interface Sealed extends AuditEntry {
  seq: number;
  prev: string;
  hash: string;
}

const SEALED = /^(\{.*),"hash":"([0-9a-f]{64})"\}$/;

export const sha256 = (text: string | Uint8Array): string => createHash('sha256').update(text).digest('hex');

/**
 * Makes an entry the next line of the chain. Its hash is the SHA-256 of the line's own text without the member `hash`,
 * which stands last; `prev` is the hash of the line before.
 */
export function seal(entry: AuditEntry, after: Head): { line: string; head: Head } {
  const seq = after.seq + 1;
  const text = JSON.stringify({ seq, ...entry, prev: after.hash });
  const hash = sha256(text);
  return { line: `${text.slice(0, -1)},"hash":"${hash}"}`, head: { seq, hash } };
}

/** Seals entries one after another. */
export function sealAll(entries: readonly AuditEntry[], after: Head): { lines: string[]; head: Head } {
  let head = after;
  const lines = entries.map((entry) => {
    const sealed = seal(entry, head);
    head = sealed.head;
    return sealed.line;
  });
  return { lines, head };
}

/** A line whose hash is that of its text; undefined for any other, and for one that JSON can read in two ways. */
export function unseal(line: string): Sealed | undefined {
  const [, text = '', hash] = SEALED.exec(line) ?? [];
  if (sha256(`${text}}`) !== hash) return undefined;
  const sealed = parseJson(line) as Sealed | undefined;
  return sealed && JSON.stringify(sealed) === line ? sealed : undefined;
}

export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
