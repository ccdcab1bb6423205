import { createHash } from 'node:crypto';
import type { AuditEntry } from './entry.ts';

/** A position in the chain: number and hash of a line. */
export interface Head {
  seq: number;
  hash: string;
}

/** The position before the first line. */
export const GENESIS: Head = { seq: 0, hash: '0'.repeat(64) };

/** A parsed line. */
export interface Sealed extends AuditEntry {
  seq: number;
  prev: string;
  hash: string;
}

const SEALED = /^(\{.*),"hash":"([0-9a-f]{64})"\}$/;

export const sha256 = (text: string | Uint8Array): string => createHash('sha256').update(text).digest('hex');

/**
 * Creates the next line of the chain from an entry. Its hash is the SHA-256 of the line's text without the last member,
 * `hash`; `prev` is the hash of the previous line.
 */
export function seal(entry: AuditEntry, after: Head): { line: string; head: Head } {
  const seq = after.seq + 1;
  const text = JSON.stringify({ seq, ...entry, prev: after.hash });
  const hash = sha256(text);
  return { line: `${text.slice(0, -1)},"hash":"${hash}"}`, head: { seq, hash } };
}

/** Seals entries in order. */
export function sealAll(entries: readonly AuditEntry[], after: Head): { lines: string[]; head: Head } {
  let head = after;
  const lines = entries.map((entry) => {
    const sealed = seal(entry, head);
    head = sealed.head;
    return sealed.line;
  });
  return { lines, head };
}

/** Parses a line with a correct hash; undefined for any other, and for one with ambiguous JSON. */
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
