import type { Kube } from '../../kube/client.ts';
import { listRoleBindings, RBAC } from '../../kube/requests/apply-role-binding.ts';
import { readNamespace } from '../../kube/requests/ensure-namespace.ts';
import { mayList } from '../../kube/requests/own-rights.ts';
import { listTokenAccounts } from '../../kube/requests/team-tokens.ts';
import type { NamespaceView } from '../../kube/objects/objects.ts';
import type { Informers } from '../../kube/watch/informers.ts';
import { LABEL_TEAM_NAMESPACE, LABEL_TEAM_ROLE } from '../../store/names.ts';
import type { TeamResource } from '../../store/team.ts';
import type { ObservedTeam, TeamSettings } from './observed.ts';

/** Reads what a decision depends on. Namespaces and bindings of teams are few and not watched. @throws KubeError */
export async function observeTeam(
  kube: Kube,
  informers: Informers,
  team: TeamResource,
  settings: TeamSettings,
): Promise<ObservedTeam> {
  const { name } = team.metadata;
  const namespace = stateOf(await readNamespace(kube, name), name === settings.defaultTeam);
  const bindings = namespace === 'ours' ? await bindingsIn(kube, name) : [];
  const tokens = bindings ? await tokensIn(kube, name, namespace) : [];
  const quotas = informers.list('resourcequotas').filter(({ metadata }) => metadata.namespace === name);
  const quota = quotas.find(({ hard }) => hard !== undefined)?.hard;
  const stores = storesOf(informers, name);
  return { team, stores, namespace, bindings, tokens, now: new Date(), quota };
}

async function tokensIn(
  kube: Kube,
  team: string,
  namespace: ObservedTeam['namespace'],
): Promise<ObservedTeam['tokens']> {
  return namespace === 'ours' ? listTokenAccounts(kube, team) : [];
}

async function bindingsIn(kube: Kube, namespace: string): Promise<ObservedTeam['bindings']> {
  const allowed = await mayList(kube, namespace, { group: RBAC, resource: 'rolebindings' });
  return allowed ? listRoleBindings(kube, namespace, LABEL_TEAM_ROLE) : undefined;
}

/** Number of Stores in a team's namespace. */
export function storesOf(informers: Informers, team: string): number {
  return informers.list('stores').filter(({ metadata }) => metadata.namespace === team).length;
}

function stateOf(view: NamespaceView | undefined, adopted: boolean): ObservedTeam['namespace'] {
  if (!view) return 'missing';
  const { labels = {}, deletionTimestamp } = view.metadata;
  if (!adopted && labels[LABEL_TEAM_NAMESPACE] === undefined) return 'foreign';
  return deletionTimestamp ? 'terminating' : 'ours';
}
