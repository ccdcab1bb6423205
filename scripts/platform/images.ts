import type { ClusterHandle } from '../cluster/index.ts';
import { buildImages, imageNames, unavailable } from '../images/index.ts';

/** Images that stores need and the reasons for those that cannot be had here. */
export interface StoreImages {
  /** Environment for the server: references by name, e.g. MEDUSA_IMAGE. */
  env: Record<string, string>;
  /** One line an image: why it is missing and what to do. */
  missing: string[];
}

/** Builds what is not in the cache and loads what the cluster does not have. */
export async function provideImages(
  cluster: ClusterHandle,
  say: (line: string) => void,
): Promise<StoreImages> {
  const result: StoreImages = { env: {}, missing: [] };
  for (const name of imageNames) {
    const reason = await unavailable(name);
    if (reason) {
      result.missing.push(`${name}: ${reason}`);
      continue;
    }
    const [image] = await buildImages([name], say);
    if (!image) continue;
    result.env[image.env] = image.ref;
    if (!(await cluster.hasImage(image.ref))) await cluster.loadImage(image.archive, image.ref);
  }
  return result;
}
