import { existsSync } from 'node:fs';
import { timed, usualSeconds, type Usual } from '../../lib/durations.ts';
import { hashTrees, sha256 } from '../../lib/hash.ts';
import { cacheDir } from '../../lib/paths.ts';
import { Problem } from '../../lib/problem.ts';
import type { Say } from '../handle.ts';
import type { GoModule } from '../modules.ts';
import { downloadRelease, NoAnswer } from './download.ts';
import { fill } from './fill.ts';
import { mirrored, programOrigin } from './origin.ts';
import type { Release } from './releases.ts';
import { buildFromSource } from './source.ts';

/** Of a build on two cores. */
const BUILD_SECONDS: Readonly<Record<string, number>> = {
  kubernetes: 840,
  tools: 300,
  contour: 120,
  'network-policies': 60,
  objects: 75,
  kwok: 90,
  acme: 15,
};

/**
 * What the cache has, else a download, else a build from source (URUMI_PROGRAMS).
 * @returns the folder with the programs of the module
 */
export async function ensureModule(
  module: GoModule,
  release: Release | undefined,
  say: Say,
): Promise<string> {
  const built = await builtFolder(module);
  const origin = programOrigin();
  if (!release || origin === 'source') return build(module, built, say);
  if (origin === 'auto' && existsSync(built)) return built;
  const folder = releaseFolder(module, release);
  if (existsSync(folder)) return folder;
  return download(mirrored(release), folder, say).catch((error: unknown) => {
    if (!(error instanceof NoAnswer)) throw error;
    if (origin === 'download') throw unreachable(error);
    say(`building from source, since there is no answer from ${error.message}`);
    return build(module, built, say);
  });
}

/** Seconds until the module is there, when it is built from source; 0 when it is. */
export async function usualModule(module: GoModule, release: Release | undefined): Promise<number> {
  if (existsSync(await builtFolder(module))) return 0;
  if (release && existsSync(releaseFolder(module, release))) return 0;
  return usualSeconds(usualBuild(module));
}

function usualBuild({ name }: GoModule): Required<Usual> {
  return { key: `module ${name}`, seconds: BUILD_SECONDS[name] ?? 120 };
}

async function build(module: GoModule, folder: string, say: Say): Promise<string> {
  if (existsSync(folder)) return folder;
  await timed(usualBuild(module).key, () => fill(folder, (partial) => buildFromSource(module, partial, say)));
  return folder;
}

async function download(release: Release, folder: string, say: Say): Promise<string> {
  await fill(folder, (partial) => downloadRelease(release, partial, say));
  return folder;
}

async function builtFolder(module: GoModule): Promise<string> {
  const digest = await hashTrees(
    [module.path],
    [module.ldflags, ...module.assets.map((asset) => `${asset.file} ${asset.as}`)],
  );
  return cacheDir('bin', `${module.name}-${digest.slice(0, 12)}`);
}

function releaseFolder({ name }: GoModule, { sha256: pins }: Release): string {
  return cacheDir('bin', `${name}-release-${sha256(JSON.stringify(pins)).slice(0, 12)}`);
}

function unreachable(cause: NoAnswer): Problem {
  const fix = 'set URUMI_PROGRAMS_MIRROR to a mirror, or URUMI_PROGRAMS=source to build with Go';
  return new Problem(`no answer from ${cause.message}`, fix, { cause });
}
