import { ENGINES } from '../../server/src/store/engines/index.ts';
import type { ClusterHandle } from '../cluster/index.ts';
import { nodesReport } from '../cluster/node-images.ts';
import { waitUntil } from '../cluster/wait.ts';
import {
  builtImage,
  buildImages,
  placeOf,
  recordAbsent,
  storeImageNames,
  unavailable,
  type BuiltImage,
} from '../images/index.ts';
import { usualBuild } from '../images/usual.ts';
import { usualSeconds } from '../lib/durations.ts';
import { Problem } from '../lib/problem.ts';
import { planImages, type ImagePlan, type ImageState } from './image-plan.ts';

type Say = (line: string) => void;

/** Images that stores need, and why others are unavailable. */
export interface StoreImages {
  /** Environment for the server: references by name, e.g. MEDUSA_IMAGE. */
  env: Record<string, string>;
  /** One line per image: why it is missing and what fixes it. */
  missing: string[];
  /** Names of images that are still to be built, see `provideLater`. The server knows their references already. */
  later: string[];
}

/** Which images the server waits for. Changes nothing but the catalog. */
export async function readPlan(): Promise<ImagePlan> {
  const states: ImageState[] = [];
  // One after the other: each may write to the catalog.
  for (const name of storeImageNames) {
    const [{ built }, reason] = [await placeOf(name), await unavailable(name)];
    states.push({ name, built, buildable: reason === undefined });
  }
  const engines = ENGINES.map(({ images }) => images.map(({ build }) => build));
  return planImages(states, engines);
}

/** Seconds until the images are built. */
export async function usualBuilds(names: readonly string[]): Promise<number> {
  const places = await Promise.all(names.map(placeOf));
  const waits = places.filter(({ built }) => !built).map(({ name }) => usualSeconds(usualBuild(name)));
  return (await Promise.all(waits)).reduce((sum, seconds) => sum + seconds, 0);
}

/**
 * Builds images that are not cached and loads those that the cluster does not have. An existing cluster pulls its images:
 * the environment names them (WORDPRESS_IMAGE and others) and nothing is built.
 */
export async function provideImages(
  cluster: ClusterHandle,
  { first, later }: ImagePlan,
  say: Say,
): Promise<StoreImages> {
  const result: StoreImages = { env: {}, missing: [], later: [] };
  if (cluster.kind === 'kubeconfig') return result;
  const built: BuiltImage[] = [];
  for (const name of first) {
    const reason = await unavailable(name);
    if (reason) {
      result.missing.push(`${name}: ${reason}`);
      continue;
    }
    const [image] = await buildImages([name], say);
    if (!image) continue;
    result.env[image.env] = image.ref;
    built.push(image);
  }
  await loadImages(cluster, built, say);
  return { ...result, later, env: { ...result.env, ...(await pendingEnv(later)) } };
}

/** The server offers an engine as soon as the nodes report its images, so it may know references before their builds. */
async function pendingEnv(names: readonly string[]): Promise<Record<string, string>> {
  await recordAbsent(names, (name) => ({
    reason: `npm start builds its ${name} image`,
    fix: 'wait for it; npm start prints its progress, and why it failed',
  }));
  const places = await Promise.all(names.map(placeOf));
  return Object.fromEntries(places.map(({ env, ref }) => [env, ref]));
}

/**
 * Builds and loads the images that the server did not wait for, an engine at a time. A failure is said and recorded, and
 * ends nothing.
 */
export async function provideLater(
  cluster: ClusterHandle,
  later: readonly string[],
  say: Say,
): Promise<void> {
  for (const { title, names, outcome } of groups()) {
    const wanted = names.filter((name) => later.includes(name));
    if (wanted.length === 0) continue;
    await provideImages(cluster, { first: wanted, later: [] }, say)
      .then(() => say(outcome))
      .catch((error: Error) => {
        const fix = error instanceof Problem ? `; ${error.fix}` : '';
        say(`! not available: ${title}: ${error.message}${fix}`);
      });
  }
}

/** The images of each engine, then those that no engine names. */
function groups(): { title: string; names: readonly string[]; outcome: string }[] {
  const engines = ENGINES.map(({ title, images }) => ({
    title,
    names: images.map(({ build }) => build),
    outcome: `${title} stores can be created now`,
  }));
  const named = engines.flatMap(({ names }) => names);
  const others = storeImageNames.filter((name) => !named.includes(name));
  return [...engines, { title: 'backups', names: others, outcome: 'stores can be backed up now' }];
}

/** For development: the images that are built already, without building one. Others are named as missing. */
export async function provideBuilt(cluster: ClusterHandle, say: Say): Promise<StoreImages> {
  if (cluster.kind === 'kubeconfig') return { env: {}, missing: [], later: [] };
  const built = await Promise.all(storeImageNames.map(builtImage));
  const first = storeImageNames.filter((_name, index) => built[index]);
  const result = await provideImages(cluster, { first, later: [] }, say);
  const missing = storeImageNames.filter((name) => !first.includes(name));
  await recordAbsent(missing, (name) => ({
    reason: `its ${name} image is not built`,
    fix: `npm run images -- build ${name}, then start again`,
  }));
  return { ...result, missing: missing.map((name) => `${name}: not built; npm run images -- build ${name}`) };
}

/** Loads images that the cluster does not have, and waits until its nodes report them. */
export async function loadImages(
  cluster: ClusterHandle,
  images: readonly BuiltImage[],
  say: Say,
): Promise<void> {
  const loaded: string[] = [];
  for (const image of images) if (await load(cluster, image, say)) loaded.push(image.ref);
  await awaitReports(cluster, loaded, say);
}

async function load(cluster: ClusterHandle, image: BuiltImage, say: Say): Promise<boolean> {
  if (await cluster.hasImage(image.ref)) return false;
  say(`loading ${image.ref}`);
  await cluster.loadImage(image.archive, image.ref);
  return true;
}

/** The server offers an engine once the nodes report its images: it must not begin by refusing one just loaded. */
async function awaitReports(cluster: ClusterHandle, refs: readonly string[], say: Say): Promise<void> {
  if (refs.length > 0) say('waiting for the nodes to report the images');
  for (const ref of refs) {
    const fix = 'look at `npm run cluster -- kubectl describe nodes`';
    await waitUntil(`the nodes reported ${ref}`, () => nodesReport(cluster, ref), 60, fix);
  }
}
