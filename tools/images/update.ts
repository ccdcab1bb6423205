import { rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import { forgetBase } from './base.ts';
import { buildImage, locate } from './build.ts';
import { recordBuilt } from './catalog.ts';
import type { FoundImage } from './definitions.ts';
import { packageChanges } from './package-changes.ts';
import { packagesFrom, setPackagesFrom } from './packages-from.ts';
import { debianPackages } from './sbom/index.ts';
import { imageTool } from './tool.ts';

type Say = (line: string) => void;

/** Packages of one image that changed, a line each. */
export interface Update {
  name: string;
  changes: string[];
}

/**
 * Builds images with the packages that Debian offers now. If any of them changed, all images have new tags from then on;
 * otherwise the images stay as they are. An update that is interrupted changes nothing.
 */
export async function updateImages(images: readonly FoundImage[], say: Say): Promise<Update[]> {
  const [before, now] = [await packagesFrom(), new Date().toISOString()];
  const updates: Update[] = [];
  for (const image of images) updates.push(await update(image, { before, now }, say));
  const changed = updates.some(({ changes }) => changes.length > 0);
  if (changed) await keep(images, now, say);
  else await discard(images, now);
  await forgetBase(await imageTool(), changed ? before : now);
  return updates;
}

async function update(
  image: FoundImage,
  { before, now }: { before: string; now: string },
  say: Say,
): Promise<Update> {
  const old = await locate(image, before);
  const packages = old.built ? await debianPackages(old) : [];
  const built = await buildImage(image, say, now);
  return { name: image.name, changes: packageChanges(packages, await debianPackages(built)) };
}

async function keep(images: readonly FoundImage[], now: string, say: Say): Promise<void> {
  await setPackagesFrom(now);
  for (const image of images) await recordBuilt(await buildImage(image, say));
}

async function discard(images: readonly FoundImage[], now: string): Promise<void> {
  for (const image of images)
    await rm(dirname((await locate(image, now)).archive), { recursive: true, force: true });
}
