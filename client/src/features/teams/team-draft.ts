import type { CreateTeamInput, Engine, StoreSize, UpdateTeamInput } from '../../gql/graphql.ts';
import type { Team } from './use-teams.ts';

/** What the forms of a team hold. Null: everything is allowed. */
export interface TeamDraft {
  displayName: string;
  /** Empty: no limit. */
  maxStores: string;
  engines: readonly Engine[] | null;
  sizes: readonly StoreSize[] | null;
  /** Separated by blanks or commas. */
  hostSuffixes: string | null;
  pluginSources: string | null;
}

export const emptyDraft: TeamDraft = {
  displayName: '',
  maxStores: '',
  engines: null,
  sizes: null,
  hostSuffixes: null,
  pluginSources: null,
};

export function draftOf(team: Team): TeamDraft {
  return {
    displayName: team.displayName,
    maxStores: team.maxStores == null ? '' : String(team.maxStores),
    engines: team.engines ?? null,
    sizes: team.sizes ?? null,
    hostSuffixes: team.hostSuffixes?.join('\n') ?? null,
    pluginSources: team.pluginSources?.join('\n') ?? null,
  };
}

/** The settings that differ, for the team as it was when the form was opened. */
export function toUpdate(team: Team, draft: TeamDraft): UpdateTeamInput {
  const before = settingsOf(draftOf(team));
  const edited = Object.entries(settingsOf(draft)).filter(
    ([field, value]) => JSON.stringify(value) !== JSON.stringify(before[field as keyof typeof before]),
  );
  const { name, uid, generation: ifGeneration } = team;
  return { team: name, uid, ifGeneration, ...Object.fromEntries(edited) };
}

/** Settings that are not restricted are omitted. */
export function toCreate(name: string, draft: TeamDraft): CreateTeamInput {
  const set = Object.entries(settingsOf(draft)).filter(([, value]) => value !== null);
  return { name, ...Object.fromEntries(set) };
}

function settingsOf(draft: TeamDraft) {
  const { displayName, maxStores, engines, sizes, hostSuffixes, pluginSources } = draft;
  return {
    displayName: displayName.trim() || null,
    maxStores: maxStores.trim() === '' ? null : Number(maxStores),
    engines,
    sizes,
    hostSuffixes: hostSuffixes === null ? null : itemsIn(hostSuffixes),
    pluginSources: pluginSources === null ? null : itemsIn(pluginSources),
  };
}

const itemsIn = (text: string): string[] => text.split(/[\s,]+/).filter(Boolean);
