import { MAX_PLUGINS, NO_PLUGINS } from '../../store/generated/store-rules.ts';
import { takesPlugins } from '../../store/engines/index.ts';
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
  const wanted = plugins ?? [];
  if (wanted.length > 0 && !takesPlugins(engine))
    problems.add({ path, message: NO_PLUGINS, allowed: 'leave them out' });
  if (distinct(wanted).length > MAX_PLUGINS)
    problems.add({ path, message: 'too many plugins', allowed: `at most ${MAX_PLUGINS}` });
  wanted.forEach((plugin, index) => problems.check('plugin', plugin, 'plugins', String(index)));
}
