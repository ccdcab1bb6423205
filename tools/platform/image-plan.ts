/** What is known of an image before anything is built. */
export interface ImageState {
  name: string;
  /** The cache has it. */
  built: boolean;
  /** It can be built here. */
  buildable: boolean;
}

/** Images that the server waits for, and those that are built while it serves. */
export interface ImagePlan {
  first: string[];
  later: string[];
}

/**
 * The server waits for what is built already and, when that makes no engine complete, for the engine with the fewest
 * images to build. Images that can be neither had nor built are among the first, since they take no time.
 * @param engines names of the images of each engine
 */
export function planImages(
  images: readonly ImageState[],
  engines: readonly (readonly string[])[],
): ImagePlan {
  const waits = images.filter(({ built, buildable }) => !built && buildable).map(({ name }) => name);
  const missing = (engine: readonly string[]): number => engine.filter((name) => waits.includes(name)).length;
  const possible = engines.filter((engine) =>
    engine.every((name) => images.some((image) => image.name === name && (image.built || image.buildable))),
  );
  const [soonest = []] = possible.toSorted((a, b) => missing(a) - missing(b));
  const later = waits.filter((name) => !soonest.includes(name));
  return { first: images.map(({ name }) => name).filter((name) => !later.includes(name)), later };
}
