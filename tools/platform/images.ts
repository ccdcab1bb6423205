import type { ClusterHandle } from '../cluster/index.ts';
import { nodesReport } from '../cluster/node-images.ts';
import { waitUntil } from '../cluster/wait.ts';
import { builtImage, buildImages, imageNames, unavailable, type BuiltImage } from '../images/index.ts';

/** Images that stores need, and why others are unavailable. */
export interface StoreImages {
  /** Environment for the server: references by name, e.g. MEDUSA_IMAGE. */
  env: Record<string, string>;
  /** One line per image: why it is missing and what fixes it. */
  missing: string[];
}

/**
 * Builds images that are not cached and loads those that the cluster does not have. An existing cluster pulls its images:
 * the environment names them (WORDPRESS_IMAGE and others) and nothing is built.
 */
export async function provideImages(
  cluster: ClusterHandle,
  say: (line: string) => void,
): Promise<StoreImages> {
  const result: StoreImages = { env: {}, missing: [] };
  if (cluster.kind === 'kubeconfig') return result;
  const loaded: string[] = [];
  for (const name of imageNames) {
    const reason = await unavailable(name);
    if (reason) {
      result.missing.push(`${name}: ${reason}`);
      continue;
    }
    const [image] = await buildImages([name], say);
    if (!image) continue;
    result.env[image.env] = image.ref;
    if (await load(cluster, image, say)) loaded.push(image.ref);
  }
  await awaitReports(cluster, loaded, say);
  return result;
}

/** For development: the images that are built already, without building one. Others are named as missing. */
export async function provideBuilt(
  cluster: ClusterHandle,
  say: (line: string) => void,
): Promise<StoreImages> {
  const result: StoreImages = { env: {}, missing: [] };
  if (cluster.kind === 'kubeconfig') return result;
  for (const name of imageNames) {
    const image = await builtImage(name);
    if (!image) {
      result.missing.push(`${name}: not built; npm run images -- build ${name}`);
      continue;
    }
    result.env[image.env] = image.ref;
    await load(cluster, image, say);
  }
  return result;
}

async function load(
  cluster: ClusterHandle,
  image: BuiltImage,
  say: (line: string) => void,
): Promise<boolean> {
  if (await cluster.hasImage(image.ref)) return false;
  say(`loading ${image.ref}`);
  await cluster.loadImage(image.archive, image.ref);
  return true;
}

/** The server offers an engine once the nodes report its images: it must not begin by refusing one just loaded. */
async function awaitReports(
  cluster: ClusterHandle,
  refs: readonly string[],
  say: (line: string) => void,
): Promise<void> {
  if (refs.length > 0) say('waiting for the nodes to report the images');
  for (const ref of refs) {
    const fix = 'look at `npm run cluster -- kubectl describe nodes`';
    await waitUntil(`the nodes reported ${ref}`, () => nodesReport(cluster, ref), 60, fix);
  }
}
