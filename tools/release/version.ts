import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { repoRoot } from '../lib/paths.ts';

/** Where else the version of the root package.json stands: what precedes it in each file. */
const FOLLOWERS: readonly { file: string; before: RegExp }[] = [
  { file: 'server/package.json', before: /^ {2}"version": "/gm },
  { file: 'client/package.json', before: /^ {2}"version": "/gm },
  { file: 'tools/package.json', before: /^ {2}"version": "/gm },
  { file: 'charts/ecommerce-store/Chart.yaml', before: /^version: /gm },
  { file: 'charts/urumi/Chart.yaml', before: /^(?:version|appVersion): /gm },
  { file: 'images/urumi/Containerfile', before: /^LABEL org\.opencontainers\.image\.version=/gm },
];
const ROOT = { file: 'package.json', before: /^ {2}"version": "/gm };
const VERSION = /\d+\.\d+\.\d+(?:-[\w.]+)?/;

/** The version of the root package.json. */
export async function readVersion(): Promise<string> {
  const [version] = versionsIn(await read(ROOT.file), ROOT.before);
  if (version === undefined) throw new Error('package.json has no version');
  return version;
}

/** Every place that follows it, with the versions that stand there. */
export async function readFollowers(): Promise<[string, string[]][]> {
  const pairs = FOLLOWERS.map(async ({ file, before }): Promise<[string, string[]]> => [
    file,
    versionsIn(await read(file), before),
  ]);
  return Promise.all(pairs);
}

/** Writes a version into the root package.json and every place that follows it. */
export async function writeVersion(version: string): Promise<void> {
  for (const { file, before } of [ROOT, ...FOLLOWERS])
    await writeFile(join(repoRoot, file), withVersion(await read(file), before, version));
}

/** Versions in a text that follow a match of `before`. */
export function versionsIn(text: string, before: RegExp): string[] {
  return [...text.matchAll(followed(before))].map((match) => match.groups?.['version'] ?? '');
}

export function withVersion(text: string, before: RegExp, version: string): string {
  return text.replaceAll(followed(before), (_match, place: string) => `${place}${version}`);
}

function followed(before: RegExp): RegExp {
  return new RegExp(`(${before.source})(?<version>${VERSION.source})`, before.flags);
}

const read = (file: string): Promise<string> => readFile(join(repoRoot, file), 'utf8');
