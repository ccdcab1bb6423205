import { createHash } from 'node:crypto';
import { open } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { Problem } from '../../lib/problem.ts';
import type { Say } from '../handle.ts';
import type { Release } from './releases.ts';

/** How long a publisher may say nothing, before its answer and in it. */
const SILENCE_MS = 5000;
const MIB = 2 ** 20;

/** A publisher did not answer, or not with all of a file. Nothing is wrong with the file. */
export class NoAnswer extends Error {}

/**
 * Downloads every program of a release into `out`.
 * @throws NoAnswer when the publisher cannot be reached
 * @throws Problem when a file has another checksum; it is not kept for use
 */
export async function downloadRelease({ base, sha256 }: Release, out: string, say: Say): Promise<void> {
  const files = Object.entries(sha256);
  for (const [index, [path, expected]] of files.entries()) {
    const position = `downloading ${basename(path)}, ${index + 1} of ${files.length}`;
    await downloadProgram(
      { url: `${base.replace(/\/$/, '')}/${path}`, expected },
      join(out, basename(path)),
      (bytes) => say(`${position}, ${Math.floor(bytes / MIB)} MiB`),
    );
  }
}

async function downloadProgram(
  { url, expected }: { url: string; expected: string },
  file: string,
  onBytes: (bytes: number) => void,
): Promise<void> {
  const found = await write(url, file, onBytes).catch((cause: unknown) => {
    throw new NoAnswer(`${url}: ${(cause as Error).message}`, { cause });
  });
  if (found === expected) return;
  throw new Problem(
    `${url} has the SHA-256 ${found}, and ${expected} is expected`,
    'report it to the publisher; to build from source instead, set URUMI_PROGRAMS=source (needs Go)',
  );
}

/** @returns the SHA-256 of what was written */
async function write(url: string, file: string, onBytes: (bytes: number) => void): Promise<string> {
  const silence = new AbortController();
  const timer = setTimeout(() => silence.abort(new Error('no answer within 5 s')), SILENCE_MS);
  const target = await open(file, 'w', 0o755);
  try {
    const { ok, status, body } = await fetch(url, { signal: silence.signal });
    if (!ok || !body) throw new Error(`HTTP status ${status}`);
    const hash = createHash('sha256');
    let bytes = 0;
    for await (const chunk of body) {
      timer.refresh();
      hash.update(chunk);
      await target.write(chunk);
      onBytes((bytes += chunk.length));
    }
    return hash.digest('hex');
  } finally {
    clearTimeout(timer);
    await target.close();
  }
}
