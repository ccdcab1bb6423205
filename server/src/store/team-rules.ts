import type { StoreSpec } from './resource.ts';
import type { TeamSpec } from './team.ts';

/** The fields of a Store that a Team restricts. The admission policy (charts/urumi/files/policies) has the same rules. */
export type RestrictedSpec = Pick<StoreSpec, 'engine' | 'size' | 'host' | 'plugins'>;

/** A value that the team does not allow. */
export interface TeamProblem {
  path: readonly string[];
  message: string;
  allowed: string;
}

/**
 * What a team does not allow of a wanted spec. Values that the store already has stay allowed, so that a store from before
 * a rule can be changed.
 */
export function teamProblems(
  team: TeamSpec,
  wanted: Partial<RestrictedSpec>,
  present: Partial<RestrictedSpec> = {},
): TeamProblem[] {
  return [
    ...listed('engine', wanted.engine, present.engine, team.engines),
    ...listed('size', wanted.size, present.size, team.sizes),
    ...hostProblems(team, wanted.host, present.host),
    ...pluginProblems(team, wanted.plugins, present.plugins),
  ];
}

function listed<T extends string>(
  field: string,
  wanted: T | undefined,
  present: T | undefined,
  allowed: readonly T[] | undefined,
): TeamProblem[] {
  if (wanted === undefined || wanted === present || !allowed || allowed.includes(wanted)) return [];
  return [problem([field], `${field} ${wanted}`, allowed)];
}

function hostProblems(
  { hostSuffixes }: TeamSpec,
  wanted: string | undefined,
  present: string | undefined,
): TeamProblem[] {
  if (wanted === undefined || wanted === present || !hostSuffixes) return [];
  if (hostSuffixes.some((suffix) => wanted === suffix || wanted.endsWith(`.${suffix}`))) return [];
  return [problem(['host'], `host ${wanted}`, hostSuffixes)];
}

function pluginProblems(
  { pluginSources }: TeamSpec,
  wanted: readonly string[] = [],
  present: readonly string[] = [],
): TeamProblem[] {
  if (!pluginSources) return [];
  const found = wanted.map((plugin, index) => ({ plugin, index }));
  const refused = found.filter(({ plugin }) => !present.includes(plugin) && !isFrom(plugin, pluginSources));
  return refused.map(({ plugin, index }) =>
    problem(['plugins', String(index)], `plugin ${plugin}`, pluginSources),
  );
}

/** A slug comes from the publisher. Segments such as `..` could leave the allowed folder. */
function isFrom(plugin: string, sources: readonly string[]): boolean {
  if (!plugin.includes('/')) return sources.includes('publisher');
  return (
    !plugin.includes('/.') && sources.some((source) => source.endsWith('/') && plugin.startsWith(source))
  );
}

function problem(path: readonly string[], what: string, allowed: readonly string[]): TeamProblem {
  const words = allowed.length > 0 ? `one of ${allowed.join(', ')}` : 'nothing';
  return { path, message: `the team does not allow the ${what}`, allowed: words };
}
