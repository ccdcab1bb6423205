import { engineOf } from '../../store/engines/index.ts';
import type { Engine, StoreResource } from '../../store/resource.ts';
import { defaultVersion } from '../../store/values.ts';
import { versionOf } from '../../store/version.ts';
import type { GraphContext } from '../context.ts';
import { storesOf } from './rollouts.ts';

/** Versions of a list. */
const MAX_VERSIONS = 100;

/** A version of an engine that stores run. */
export interface VersionInUse {
  engine: Engine;
  version: string;
  count: number;
  /** The version that the platform gives new stores; undefined if the engine is not available. */
  newest: string | undefined;
}

/** The versions that the stores of a team run, those of most stores first. None for those who may not list its stores. */
export async function readVersions(
  { api, viewer }: GraphContext,
  team = api.options.team,
): Promise<VersionInUse[]> {
  if (!(await api.access.may(viewer, { verb: 'list' }, team))) return [];
  const versions = countVersions(storesOf(api, team)).map(({ engine, version, count }) => ({
    engine,
    version,
    count,
    newest: defaultVersion(engineOf(engine), api.platform),
  }));
  return versions.toSorted((a, b) => b.count - a.count).slice(0, MAX_VERSIONS);
}

/** A store that has no version yet is not counted. */
export function countVersions(stores: readonly StoreResource[]): Omit<VersionInUse, 'newest'>[] {
  const counts = new Map<string, Omit<VersionInUse, 'newest'>>();
  for (const store of stores) {
    const version = versionOf(store);
    if (version === undefined) continue;
    const { engine } = store.spec;
    const key = `${engine} ${version}`;
    counts.set(key, { engine, version, count: (counts.get(key)?.count ?? 0) + 1 });
  }
  return [...counts.values()];
}
