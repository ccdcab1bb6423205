import { MAX_PLUGINS } from '../../store/generated/store-rules.ts';
import { engineOf } from '../../store/engines/index.ts';
import type { Engine } from '../../store/resource.ts';
import type { InputProblems } from './input-problems.ts';

export const distinct = (plugins: readonly string[] | null | undefined): string[] => [...new Set(plugins)];

/** The rules for the plugins of a store: how many, which, and whether its engine takes any. */
export function checkPlugins(
  problems: InputProblems,
  engine: Engine,
  plugins: readonly string[] | null | undefined,
): void {
  const path = ['plugins'];
  const { title, plugins: supported } = engineOf(engine);
  const wanted = plugins ?? [];
  if (wanted.length > 0 && !supported)
    problems.add({ path, message: `${title} takes no plugins`, allowed: 'leave them out' });
  if (distinct(wanted).length > MAX_PLUGINS)
    problems.add({ path, message: 'too many plugins', allowed: `at most ${MAX_PLUGINS}` });
  wanted.forEach((plugin, index) => problems.check('plugin', plugin, 'plugins', String(index)));
}
