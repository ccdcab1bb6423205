import type { RoleBinding } from '../../kube/requests/apply-role-binding.ts';
import type { TokenAccount } from '../../kube/requests/team-tokens.ts';
import type { TeamResource } from '../../store/team.ts';

/** What a decision about a Team depends on. */
export interface ObservedTeam {
  team: TeamResource;
  /** Number of the team's Stores, those being deleted included. */
  stores: number;
  /** `ours`: made for a team before, or the namespace of the default team. `foreign`: somebody else's. */
  namespace: 'missing' | 'ours' | 'foreign' | 'terminating';
  /** Our bindings of members in the namespace; undefined if this server has no access there yet. */
  bindings: readonly RoleBinding[] | undefined;
  /** Service accounts of the team's tokens. */
  tokens: readonly TokenAccount[];
  now: Date;
  /** The limit of the team's ResourceQuota. */
  quota: number | undefined;
}

/** Settings that decisions about Teams depend on. */
export interface TeamSettings {
  /** Its namespace is adopted although nobody made it for a team. */
  defaultTeam: string;
  /** Namespace of the platform, which is no team's. */
  platform: string;
  /** The ClusterRoles of people are `<prefix>-viewer`, `<prefix>-operator` and `<prefix>-admin`. */
  rolePrefix: string;
}
