import type { EngineDefinition } from '../engine.ts';
import { ENGINES_WITHOUT_PLUGINS } from '../generated/store-rules.ts';
import type { Engine } from '../resource.ts';
import { medusa } from './medusa.ts';
import { woocommerce } from './woocommerce.ts';

/** All engines, in display order. */
export const ENGINES: readonly EngineDefinition[] = [woocommerce, medusa];

/** All images with their engine. */
export const ENGINE_IMAGES = ENGINES.flatMap((engine) => engine.images.map((image) => ({ engine, image })));

/** All components of all engines, by name. */
export const COMPONENT_NAMES: readonly string[] = ENGINES.flatMap(({ components }) =>
  components.map(({ component }) => component),
);

/** Whether the API server allows plugins in a Store of an engine. */
export const takesPlugins = (engine: Engine): boolean => !ENGINES_WITHOUT_PLUGINS.includes(engine);

export function engineOf(engine: Engine): EngineDefinition {
  const found = ENGINES.find((definition) => definition.engine === engine);
  if (!found) throw new Error(`no engine ${engine}`);
  return found;
}
