import { existsSync } from 'node:fs';
import { readFile, rename, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { repoRoot } from '../../lib/paths.ts';
import { isUsed } from '../archive.ts';
import type { BuiltImage } from '../build.ts';
import type { FoundImage } from '../definitions.ts';
import { toSbom, type Sbom } from './cyclonedx.ts';
import { parsePackages, type DebianPackage } from './debian.ts';
import { fileInImage } from './image-file.ts';
import { requiredModules } from './go.ts';
import { parseLock, type NpmPackage } from './npm.ts';
import { parseWorkspaces } from './workspaces.ts';

/** Packages that a build unpacks without dpkg, because it needs a part of them only. */
const UNPACKED = 'usr/share/urumi/unpacked-packages';

type Archived = Pick<BuiltImage, 'ref' | 'archive'>;

/** The bill of materials of a built image, which is kept beside its archive. */
export async function sbomOf(image: FoundImage, built: Archived): Promise<Sbom> {
  const path = join(dirname(built.archive), 'sbom.cdx.json');
  if (existsSync(path)) return JSON.parse(await readFile(path, 'utf8')) as Sbom;
  const sbom = await readSbom(image, built);
  await writeFile(`${path}.part`, `${JSON.stringify(sbom, undefined, 2)}\n`);
  await rename(`${path}.part`, path);
  return sbom;
}

/** The Debian packages in a built image. */
export const debianPackages = async ({ archive }: Archived): Promise<DebianPackage[]> => {
  const status = await fileInImage(archive, 'var/lib/dpkg/status');
  if (status === undefined) throw new Error(`${archive} has no data of dpkg`);
  const unpacked = (await fileInImage(archive, UNPACKED)) ?? '';
  return parsePackages(`${status}\n\n${unpacked}`);
};

/** dpkg's own data in the image, the lock files of its npm packages and Go modules, and the pins of its archives. */
async function readSbom(image: FoundImage, built: Archived): Promise<Sbom> {
  const { archives = [], goModules = [] } = image;
  const [name = '', version = ''] = basename(built.ref).split(':');
  const goMod = await readFile(join(repoRoot, 'tools/cluster/modules/tools/go.mod'), 'utf8');
  return toSbom({
    image: { name, version },
    debian: await debianPackages(built),
    npm: await npmPackages(image),
    go: requiredModules(goMod, goModules),
    archives: archives.filter(isUsed),
  });
}

async function npmPackages({ folder, packages = [], workspaces = [] }: FoundImage): Promise<NpmPackage[]> {
  const locks = packages
    .map((at) => join(folder, at, 'package-lock.json'))
    .filter((path) => existsSync(path));
  const npm = await Promise.all(locks.map(async (path) => parseLock(await readFile(path, 'utf8'))));
  if (workspaces.length === 0) return npm.flat();
  const lock = await readFile(join(repoRoot, 'package-lock.json'), 'utf8');
  return [...npm.flat(), ...parseWorkspaces(lock, workspaces)];
}
