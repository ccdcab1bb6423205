import { applyRoleBinding, removeRoleBinding } from '../../kube/requests/apply-role-binding.ts';
import { setTeamFinalizers } from '../../kube/requests/apply-team.ts';
import type { Kube } from '../../kube/client.ts';
import { ensureQuota } from '../../kube/requests/ensure-quota.ts';
import { ensureNamespace } from '../../kube/requests/ensure-namespace.ts';
import { deleteTokenAccount } from '../../kube/requests/team-tokens.ts';
import { LABEL_TEAM_NAMESPACE, RESTRICTED } from '../../store/names.ts';
import type { TeamResource } from '../../store/team.ts';
import { bindPlatform } from '../act/bind-platform.ts';
import type { ControllerOptions } from '../options.ts';
import type { TeamAction } from './decide.ts';

interface Actor {
  kube: Kube;
  options: ControllerOptions;
}

/** Carries out one action. @throws KubeError */
export async function actOnTeam(actor: Actor, team: TeamResource, action: TeamAction): Promise<void> {
  const { kube } = actor;
  const { name } = team.metadata;
  switch (action.type) {
    case 'setFinalizers':
      await setTeamFinalizers(kube, team, action.finalizers);
      return;
    case 'createNamespace':
      await ensureNamespace(kube, { name, labels: { [LABEL_TEAM_NAMESPACE]: 'true', ...RESTRICTED } });
      return;
    case 'ensureAccess':
      return ensureTeamAccess(actor, name);
    case 'ensureQuota':
      return ensureQuota(kube, { team: name, maxStores: action.maxStores });
    case 'applyBinding':
      return applyRoleBinding(kube, name, action.binding);
    case 'removeBinding':
      return removeRoleBinding(kube, name, action.name);
    case 'removeToken':
      return deleteTokenAccount(kube, name, action.token);
  }
}

/** Grants this server its rights in the team's namespace. */
async function ensureTeamAccess({ kube, options }: Actor, namespace: string): Promise<void> {
  if (!options.rbac) return;
  const clusterRole = `${options.teams.rolePrefix}-team-manager`;
  await bindPlatform(kube, namespace, { ...options.rbac, clusterRole });
}
