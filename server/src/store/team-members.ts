import type { TeamMember } from './team.ts';
import { isTokenUser, tokenOfAccount } from './token.ts';

/** Which member, without the role. */
export type MemberRef = Pick<TeamMember, 'kind' | 'name' | 'namespace'>;

const isSameMember = (a: MemberRef, b: MemberRef): boolean =>
  a.kind === b.kind && a.name === b.name && (a.namespace ?? '') === (b.namespace ?? '');

/** The members after one has been added, or has got another role. The same list if nothing changes. */
export function withMember(members: readonly TeamMember[], member: TeamMember): readonly TeamMember[] {
  const present = members.filter((other) => isSameMember(other, member));
  if (present.length === 1 && present[0]?.role === member.role) return members;
  const at = members.findIndex((other) => isSameMember(other, member));
  const others = withoutMember(members, member);
  return at < 0 ? [...members, member] : [...others.slice(0, at), member, ...others.slice(at)];
}

/** The same list if there is no such member. */
export function withoutMember(members: readonly TeamMember[], gone: MemberRef): readonly TeamMember[] {
  const rest = members.filter((member) => !isSameMember(member, gone));
  return rest.length === members.length ? members : rest;
}

/** Is the member a token? It is none: its role is chosen when it is created. The CRD has the same rule. */
export const isTokenMember = ({ kind, name }: MemberRef): boolean =>
  kind === 'ServiceAccount' ? tokenOfAccount(name) !== undefined : isTokenUser(name);

const isAdmin = ({ role }: TeamMember): boolean => role === 'admin';
const isOfKubernetes = ({ name }: TeamMember): boolean => name.startsWith('system:');

/**
 * Why somebody who may change the members of a team, and nothing else of it, may not make these of those. The admission policy
 * urumi-team-changes (charts/urumi/files/policies) has the same rules.
 */
export function memberRefusal(
  former: readonly TeamMember[],
  members: readonly TeamMember[],
): string | undefined {
  const added = members.filter(
    (member) => !former.some((other) => isSameMember(other, member) && other.role === member.role),
  );
  if (added.some(isOfKubernetes))
    return 'a user or group of Kubernetes (system:) needs the right to update teams/limits';
  if (former.some(isAdmin) && !members.some(isAdmin))
    return 'removing the last admin needs the right to update teams/limits';
  return undefined;
}
