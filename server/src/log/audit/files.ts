import { open, readdir, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { GENESIS, sha256, unseal, type Head } from './chain.ts';

/** A rotated file: `audit.log.<time>-<number of its last line>`, or `audit.log.<n>` of earlier versions. */
export interface OldFile {
  path: string;
  bytes: number;
  /** Time of the last write. Milliseconds. */
  writtenMs: number;
}

/** Number of bytes read from the end of a file to find its last line: several times the longest line. */
const TAIL_BYTES = 64 * 1024;

const STAMP = /\.(\d{8}T\d{6}Z-\d{12})$/;
const NUMBERED = /\.(\d{1,3})$/;

/** Name for a file that is rotated now. Names sort by time. */
export function oldName(path: string, now: Date, { seq }: Head): string {
  const time = now.toISOString().replaceAll(/[-:]|\.\d+/g, '');
  return `${path}.${time}-${String(seq).padStart(12, '0')}`;
}

/** The rotated files, oldest first. Those of earlier versions, which are numbered downwards, come first. */
export async function oldFiles(path: string): Promise<OldFile[]> {
  const folder = dirname(path);
  const names = (await readdir(folder).catch(() => [])).filter((name) => isOldName(name, basename(path)));
  const files = names.toSorted((a, b) => (orderOf(a) < orderOf(b) ? -1 : 1));
  return Promise.all(
    files.map(async (name) => {
      const { size, mtimeMs } = await stat(join(folder, name));
      return { path: join(folder, name), bytes: size, writtenMs: mtimeMs };
    }),
  );
}

function isOldName(name: string, of: string): boolean {
  const rest = name.startsWith(`${of}.`) ? name.slice(of.length) : '';
  return (STAMP.exec(rest)?.index ?? NUMBERED.exec(rest)?.index) === 0;
}

function orderOf(name: string): string {
  const stamp = STAMP.exec(name)?.[1];
  return stamp ? `1${stamp}` : `0${String(999 - Number(NUMBERED.exec(name)?.[1])).padStart(3, '0')}`;
}

/** The end of a file. */
export interface Ending {
  /** The last line of the chain in the file, if any. */
  head?: Head;
  /** Text after that line, which is not part of the chain. */
  rest: string;
  /** Whether the file ends with a complete line. */
  whole: boolean;
}

/** Reads the end of a file; undefined if it is empty, missing or not a regular file. */
export async function readEnding(path: string): Promise<Ending | undefined> {
  const text = await readTail(path);
  if (!text) return undefined;
  const lines = text.split('\n');
  const last = lines.findLastIndex((line) => unseal(line) !== undefined);
  const sealed = unseal(lines[last] ?? '');
  const rest = lines.slice(last + 1).join('\n');
  return {
    head: sealed && { seq: sealed.seq, hash: sealed.hash },
    rest: rest.replace(/\n$/, ''),
    whole: text.endsWith('\n'),
  };
}

async function readTail(path: string): Promise<string | undefined> {
  const found = await stat(path).catch(() => undefined);
  if (!found?.isFile()) return undefined;
  const start = Math.max(0, found.size - TAIL_BYTES);
  const file = await open(path, 'r');
  try {
    const { buffer, bytesRead } = await file.read(
      Buffer.alloc(found.size - start),
      0,
      found.size - start,
      start,
    );
    return buffer.subarray(0, bytesRead).toString();
  } finally {
    await file.close();
  }
}

/** Time of a file's first line, in milliseconds; undefined if it has none. */
export async function begunAt(path: string): Promise<number | undefined> {
  const file = await open(path, 'r');
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(4096), 0, 4096, 0);
    const at = Date.parse(/"at":"([^"]+)"/.exec(buffer.subarray(0, bytesRead).toString())?.[1] ?? '');
    return Number.isNaN(at) ? undefined : at;
  } finally {
    await file.close();
  }
}

/** The head of the chain: its newest line in any of the files. */
export async function newestHead(ending: Ending | undefined, path: string): Promise<Head> {
  if (ending?.head) return ending.head;
  for (const { path: old } of (await oldFiles(path)).toReversed()) {
    const head = (await readEnding(old))?.head;
    if (head) return head;
  }
  return GENESIS;
}

/** Digest and length of a text outside the chain, for a segment's entry. */
export const describeText = (text: string): { sha256: string; bytes: number } => ({
  sha256: sha256(text),
  bytes: Buffer.byteLength(text),
});
