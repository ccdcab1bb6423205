import type { Meta } from './resource.ts';
import type { TeamMember, TeamSpec, TeamStatus } from './generated/team-resource.ts';

export type { TeamCondition, TeamMember, TeamSpec, TeamStatus } from './generated/team-resource.ts';
export type TeamRole = TeamMember['role'];

/** A Team object of the Kubernetes API. metadata.name is the namespace of its Stores. */
export interface TeamResource {
  metadata: Meta;
  spec: TeamSpec;
  status?: TeamStatus;
}

export const TEAM_ROLES: readonly TeamRole[] = ['viewer', 'operator', 'admin'];

/** A subject of an RBAC RoleBinding. */
export interface Subject {
  kind: TeamMember['kind'];
  name: string;
  namespace?: string;
}

/** The subjects that have a role, in the order of the spec. */
export function subjectsOf({ members = [] }: TeamSpec, role: TeamRole): Subject[] {
  const ofRole = members.filter((member) => member.role === role);
  return ofRole.map(({ kind, name, namespace }) => (namespace ? { kind, name, namespace } : { kind, name }));
}
