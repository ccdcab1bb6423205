import { GREATEST_MAX_STORES, LONGEST_OF_TEAM } from '../../store/generated/store-rules.ts';
import type { Engine, StoreSize } from '../../store/resource.ts';
import { isTokenMember, type MemberRef } from '../../store/team-members.ts';
import type { TeamMember, TeamSpec } from '../../store/team.ts';
import type { InputProblems } from './input-problems.ts';

/** What may be set of a team besides its members. Null: no restriction, and the default of the display name. */
export interface TeamSettingsInput {
  displayName?: string | null;
  engines?: readonly Engine[] | null;
  sizes?: readonly StoreSize[] | null;
  hostSuffixes?: readonly string[] | null;
  pluginSources?: readonly string[] | null;
  maxStores?: number | null;
}

export interface MemberRefInput {
  kind: TeamMember['kind'];
  name: string;
  namespace?: string | null;
}

export interface MemberInput extends MemberRefInput {
  role: TeamMember['role'];
}

/** The rules of the CRD for the settings of a team. */
export function checkSettings(problems: InputProblems, input: TeamSettingsInput): void {
  problems.check('displayName', input.displayName?.trim(), 'displayName');
  checkList(problems, 'hostSuffixes', 'hostSuffix', input.hostSuffixes);
  checkList(problems, 'pluginSources', 'pluginSource', input.pluginSources);
  const { maxStores } = input;
  if (typeof maxStores !== 'number' || (maxStores >= 0 && maxStores <= GREATEST_MAX_STORES)) return;
  const allowed = `must be 0 to ${GREATEST_MAX_STORES}`;
  problems.add({ path: ['maxStores'], message: `maxStores ${allowed}`, allowed });
}

function checkList(
  problems: InputProblems,
  field: 'hostSuffixes' | 'pluginSources',
  rule: 'hostSuffix' | 'pluginSource',
  values: readonly string[] | null | undefined,
): void {
  const most = LONGEST_OF_TEAM[field];
  if (distinct(values ?? []).length > most)
    problems.add({ path: [field], message: `too many ${field}`, allowed: `at most ${most}` });
  values?.forEach((value, index) => problems.check(rule, value, field, String(index)));
}

/** The rules of the CRD for a member. @param path of the member in the input */
export function checkMember(
  problems: InputProblems,
  member: MemberRefInput,
  path: readonly [string, ...string[]],
): void {
  const isAccount = member.kind === 'ServiceAccount';
  problems.check('member', member.name, ...path, 'name');
  if (isAccount && typeof member.namespace === 'string')
    problems.check('team', member.namespace, ...path, 'namespace');
  if (isAccount !== (typeof member.namespace === 'string')) {
    const allowed = isAccount ? 'the namespace of the service account' : 'leave it out';
    const message = 'a member of kind ServiceAccount has a namespace; User and Group have none';
    problems.add({ path: [...path, 'namespace'], message, allowed });
  }
  if (isTokenMember(refOf(member))) {
    const message = 'a token is no member; its role is chosen when it is created';
    problems.add({ path: [...path, 'name'], message, allowed: 'people, groups and other service accounts' });
  }
}

export const refOf = ({ kind, name, namespace }: MemberRefInput): MemberRef =>
  namespace ? { kind, name, namespace } : { kind, name };

export const memberOf = (input: MemberInput): TeamMember => ({ ...refOf(input), role: input.role });

const distinct = <T>(values: readonly T[]): T[] => [...new Set(values)];

type Settings = Omit<TeamSpec, 'members'>;

/** Undefined: does not change. Null: removed from the spec. */
export function settingsOf(input: TeamSettingsInput): { [K in keyof Settings]: Settings[K] | null } {
  const list = <T>(values: readonly T[] | null | undefined): T[] | null | undefined =>
    values && distinct(values);
  return {
    displayName: input.displayName?.trim() ?? (input.displayName === null ? null : undefined),
    engines: list(input.engines),
    sizes: list(input.sizes),
    hostSuffixes: list(input.hostSuffixes),
    pluginSources: list(input.pluginSources),
    maxStores: input.maxStores,
  };
}
