import { existsSync } from 'node:fs';
import { mkdir, rename, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { hashTrees } from '../lib/hash.ts';
import { timed } from '../lib/durations.ts';
import { cacheDir, repoRoot } from '../lib/paths.ts';
import { archiveIdentity } from './archive.ts';
import { baseHash, provideBase } from './base.ts';
import { NOT_SOURCES, stageContext } from './context.ts';
import type { ImageEnv } from './definition.ts';
import type { FoundImage } from './definitions.ts';
import { withBuildLock } from './lock.ts';
import { packagesFrom } from './packages-from.ts';
import { markUsed, pruneArchives } from './prune.ts';
import { type ImageTool, imageTool } from './tool.ts';
import { usualBuild } from './usual.ts';

export interface BuiltImage {
  name: string;
  env: ImageEnv;
  /** Reference, whose tag is the content hash: equal inputs have the same name. */
  ref: string;
  /** OCI or Docker archive on disk. */
  archive: string;
  sizeBytes: number;
}

type Place = Omit<BuiltImage, 'sizeBytes'>;

/** Increase it when the builder makes something else of the same inputs. */
const FORMAT = 'format 1';

/** Digest of all inputs of the image. @param from date of the packages */
async function contentHash(image: FoundImage, from: string): Promise<string> {
  const archives = await Promise.all((image.archives ?? []).map(archiveIdentity));
  const inputs = [...(image.shared ?? []), ...(image.made ?? []).flatMap(({ from }) => from)];
  const trees = inputs.map((path) => join(repoRoot, path));
  return hashTrees([image.folder, ...trees], [FORMAT, await baseHash(from), ...archives], NOT_SOURCES);
}

/** Name of the image and path of its archive, which may not exist yet. */
export async function locate(image: FoundImage, from?: string): Promise<Place & { built: boolean }> {
  const tag = (await contentHash(image, from ?? (await packagesFrom()))).slice(0, 12);
  const archive = cacheDir('images', `${image.name}-${tag}`, 'image.tar');
  const ref = `localhost/${image.repository}:${tag}`;
  return { name: image.name, env: image.env, ref, archive, built: existsSync(archive) };
}

/** Builds the image unless the cache has one of the same content. */
export async function buildImage(
  image: FoundImage,
  say: (line: string) => void,
  from?: string,
): Promise<BuiltImage> {
  const date = from ?? (await packagesFrom());
  const { built, ...place } = await locate(image, date);
  if (!built) await withBuildLock(say, () => makeOnce(image, date, say));
  await markUsed(dirname(place.archive));
  return { ...place, sizeBytes: (await stat(place.archive)).size };
}

/** Another process may have built it while this one waited. */
async function makeOnce(image: FoundImage, from: string, say: (line: string) => void): Promise<void> {
  const { built, ...place } = await locate(image, from);
  if (!built) await timed(usualBuild(image.name).key, () => make(image, { ...place, from }, say));
}

async function make(image: FoundImage, place: Place & { from: string }, say: (line: string) => void) {
  const tool = await imageTool();
  const report = progress(image.name, say);
  const base = await provideBase(tool, place.from, report);
  report('preparing archives');
  const context = await stageContext(image, report);
  await tool.build({ ref: place.ref, context, args: { BASE: base }, onLine: steps(report) });
  report('writing the archive');
  await save(tool, place);
  await rm(context, { recursive: true });
  await pruneArchives(image.name);
  report('done');
}

async function save(tool: ImageTool, { ref, archive }: { ref: string; archive: string }): Promise<void> {
  await mkdir(dirname(archive), { recursive: true });
  await rm(`${archive}.part`, { force: true });
  await tool.save(ref, `${archive}.part`);
  await rename(`${archive}.part`, archive);
  await tool.forget(ref);
}

function progress(name: string, say: (line: string) => void): (line: string) => void {
  const start = performance.now();
  return (line) => say(`${name}: ${line} (${((performance.now() - start) / 1000).toFixed(1)} s)`);
}

/** Picks the lines that name a step from a build's output. */
function steps(report: (line: string) => void): (line: string) => void {
  return (line) => {
    const step = /^(?:#\d+ )?(?:\[\S+ )?(?:\[\d+\/\d+\] )?(?:STEP )?\[?(\d+\/\d+)[:\]] *(.*)/.exec(line);
    if (step) report(`step ${step[1]} ${(step[2] ?? '').slice(0, 70)}`);
    else if (line.startsWith('urumi: ')) report(line.slice('urumi: '.length));
  };
}
