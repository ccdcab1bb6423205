import { Problem } from '../lib/problem.ts';
import { archiveProblem } from './archive.ts';
import { buildImage, type BuiltImage, locate } from './build.ts';
import { recordBuilt, recordMissing } from './catalog.ts';
import { imageNames, imageOf } from './definitions.ts';
import type { Sbom } from './sbom/cyclonedx.ts';
import { sbomOf } from './sbom/index.ts';
import { updateImages, type Update } from './update.ts';

export type { BuiltImage } from './build.ts';
export { imageNames, storeImageNames } from './definitions.ts';
export { catalogPath } from './catalog.ts';

/**
 * Builds the named images, or finds them in the cache, and records them in the catalog.
 * @param say gets a line at each step
 * @throws Problem when one cannot be built; those before it are built and recorded
 */
export async function buildImages(
  names: readonly string[],
  say: (line: string) => void,
): Promise<BuiltImage[]> {
  const built: BuiltImage[] = [];
  for (const name of names) {
    const image = await buildOrRecord(name, say);
    await recordBuilt(image);
    built.push(image);
  }
  return built;
}

async function buildOrRecord(name: string, say: (line: string) => void): Promise<BuiltImage> {
  try {
    return await buildImage(imageOf(name), say);
  } catch (error) {
    if (error instanceof Problem) await recordMissing(imageOf(name).env, error.message, error.fix);
    throw error;
  }
}

/** Why the image is unavailable and what fixes it; undefined when it is built or can be built. Recorded in the catalog. */
export async function unavailable(name: string): Promise<string | undefined> {
  const problem = await buildProblem(name);
  if (!problem) return undefined;
  await recordMissing(imageOf(name).env, problem.message, problem.fix);
  return `${problem.message}; ${problem.fix}`;
}

async function buildProblem(name: string): Promise<Problem | undefined> {
  const image = imageOf(name);
  if ((await locate(image)).built) return undefined;
  for (const archive of image.archives ?? []) {
    const problem = await archiveProblem(archive);
    if (problem) return problem;
  }
  return undefined;
}

/** Name, reference and archive of the image, whether it is built or not. */
export function placeOf(name: string): ReturnType<typeof locate> {
  return locate(imageOf(name));
}

/** Bill of materials of a built image, as CycloneDX. @throws Problem when it is not built */
export async function sbomOfImage(name: string): Promise<Sbom> {
  const image = imageOf(name);
  const { built, ...place } = await locate(image);
  if (built) return sbomOf(image, place);
  throw new Problem(`the ${name} image is not built`, `build it: npm run images -- build ${name}`);
}

/** See `updateImages`. An image that cannot be built here is left out. */
export async function updateAll(say: (line: string) => void): Promise<Update[]> {
  const buildable = [];
  for (const name of imageNames) if (!(await unavailable(name))) buildable.push(imageOf(name));
  return updateImages(buildable, say);
}

/** Records why images are not there yet. */
export async function recordAbsent(
  names: readonly string[],
  why: (name: string) => { reason: string; fix: string },
): Promise<void> {
  for (const name of names) {
    const { reason, fix } = why(name);
    await recordMissing(imageOf(name).env, reason, fix);
  }
}

/** The image as the cache has it, without building anything; undefined when it is not built. */
export async function builtImage(name: string): Promise<BuiltImage | undefined> {
  const image = imageOf(name);
  return (await locate(image)).built ? buildImage(image, () => {}) : undefined;
}
