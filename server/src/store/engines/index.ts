import type { EngineDefinition } from '../engine.ts';
import type { Engine } from '../resource.ts';
import { medusa } from './medusa.ts';
import { woocommerce } from './woocommerce.ts';

/** Every engine there is, in the order people see them. */
export const ENGINES: readonly EngineDefinition[] = [woocommerce, medusa];

export function engineOf(engine: Engine): EngineDefinition {
  const found = ENGINES.find((definition) => definition.engine === engine);
  if (!found) throw new Error(`no engine ${engine}`);
  return found;
}
