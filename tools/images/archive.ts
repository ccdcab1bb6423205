import { existsSync } from 'node:fs';
import { cp, mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { execa } from 'execa';
import { hashTrees, sha256 } from '../lib/hash.ts';
import { cacheDir } from '../lib/paths.ts';
import { Problem } from '../lib/problem.ts';

/** Third-party code in an image, pinned by its content. */
export interface ArchiveDefinition {
  name: string;
  /** Environment variable with a path or an http(s) URL, which has priority. */
  env: string;
  /** File names in the `archives` folder of the cache. */
  files: readonly string[];
  /** The publisher's download. */
  url?: string;
  /** `tree`: unpacked, its single top folder becomes archives/<name>; `file`: copied as archives/<name>. */
  kind: 'tree' | 'file';
  /** sha256 of the file, or of the unpacked tree (hashTrees), so that a zip and a tar of one release are equal. */
  sha256?: string;
  /** An image can be built without it. */
  optional?: boolean;
}

const DOWNLOAD_MS = 300_000;
const PROBE_MS = 5_000;

/** Path of the archive on this machine, if it exists. */
function localPath(archive: ArchiveDefinition): string | undefined {
  const given = process.env[archive.env];
  if (given && !isUrl(given)) return resolve(given);
  if (given) return existing([downloadPath(archive, given)]);
  return existing(archive.files.map((file) => cacheDir('archives', file)));
}

/**
 * Why the archive is unavailable, with the command that fixes it; undefined when it is available.
 * The publisher gets one HEAD request of at most 5 s.
 */
export async function archiveProblem(archive: ArchiveDefinition): Promise<Problem | undefined> {
  const local = localPath(archive);
  if (local && existsSync(local)) return undefined;
  if (archive.optional && !process.env[archive.env]) return undefined;
  const url = urlOf(archive);
  if (url && (await answers(url))) return undefined;
  return missing(archive, local ? `${local} does not exist` : `${url ?? 'no address'} does not answer`);
}

/** Whether a build has the archive: one that is optional may be absent. */
export function isUsed(archive: ArchiveDefinition): boolean {
  const path = localPath(archive);
  return !archive.optional || (path !== undefined && existsSync(path));
}

/** Input of an archive to the content hash of an image. A given archive is hashed by its bytes. */
export async function archiveIdentity(archive: ArchiveDefinition): Promise<string> {
  if (archive.sha256) return `${archive.name} ${archive.sha256}`;
  const path = localPath(archive);
  return `${archive.name} ${path && existsSync(path) ? sha256(await readFile(path)) : 'none'}`;
}

/**
 * Unpacks or copies the archive to `target`, verified.
 * @returns false when it is optional and absent
 * @throws Problem when it is unavailable or is not the pinned one
 */
export async function provideArchive(
  archive: ArchiveDefinition,
  target: string,
  say: (line: string) => void,
): Promise<boolean> {
  const problem = await archiveProblem(archive);
  if (problem) throw problem;
  const path = localPath(archive) ?? (await download(archive, say));
  if (!path) return false;
  if (archive.kind === 'file') await cp(path, target);
  else await unpack(path, target);
  await verify(archive, path, target);
  return true;
}

async function verify(archive: ArchiveDefinition, path: string, target: string): Promise<void> {
  if (!archive.sha256) return;
  const actual = archive.kind === 'file' ? sha256(await readFile(target)) : await hashTrees([target]);
  if (actual === archive.sha256) return;
  throw new Problem(
    `${path} is not the pinned ${archive.name}: its content is ${actual}, expected ${archive.sha256}`,
    `delete it and put the pinned release there, or name another file with ${archive.env}`,
  );
}

/** Unpacks a zip or a tar whose single top folder is the content. */
async function unpack(path: string, target: string): Promise<void> {
  const into = `${target}.unpacking`;
  await rm(into, { recursive: true, force: true });
  await mkdir(into, { recursive: true });
  if (path.endsWith('.zip')) await execa('unzip', ['-q', path, '-d', into]);
  else await execa('tar', ['-xf', path, '-C', into, '--no-same-owner']);
  const [top, ...others] = await readdir(into);
  if (!top || others.length)
    throw new Problem(`${path} does not have exactly one top folder`, "use the publisher's archive");
  await rename(join(into, top), target);
  await rm(into, { recursive: true });
}

async function download(
  archive: ArchiveDefinition,
  say: (line: string) => void,
): Promise<string | undefined> {
  const url = urlOf(archive);
  if (!url) return undefined;
  say(`downloading ${url}`);
  const response = await fetch(url, { signal: AbortSignal.timeout(DOWNLOAD_MS) }).catch(() => undefined);
  if (!response?.ok) throw missing(archive, `${url} answered ${response?.status ?? 'nothing'}`);
  const path = downloadPath(archive, url);
  await mkdir(dirname(path), { recursive: true });
  await writeFile(`${path}.part`, new Uint8Array(await response.arrayBuffer()));
  await rename(`${path}.part`, path);
  return path;
}

/** A URL from the environment has a separate cache entry, since its content may differ from the publisher's. */
function downloadPath(archive: ArchiveDefinition, url: string): string {
  const ending = basename(new URL(url).pathname).match(/\.(zip|tar|tar\.gz|tgz|phar)$/)?.[0] ?? '.tar';
  const given = process.env[archive.env] === url ? `-${sha256(url).slice(0, 8)}` : '';
  return cacheDir('archives', `${archive.name}${given}${ending}`);
}

function urlOf(archive: ArchiveDefinition): string | undefined {
  const given = process.env[archive.env];
  return given && isUrl(given) ? given : archive.url;
}

async function answers(url: string): Promise<boolean> {
  const signal = AbortSignal.timeout(PROBE_MS);
  return fetch(url, { method: 'HEAD', signal }).then(
    (response) => response.ok,
    () => false,
  );
}

function missing(archive: ArchiveDefinition, why: string): Problem {
  const place = cacheDir('archives', archive.files[0] ?? archive.name);
  return new Problem(
    `${archive.name} is not on this machine, and ${why}`,
    `put it at ${place}, or set ${archive.env} to its path or URL; then npm run images -- build`,
  );
}

function isUrl(text: string): boolean {
  return /^https?:\/\//.test(text);
}

function existing(paths: readonly string[]): string | undefined {
  return paths.find((path) => existsSync(path));
}
