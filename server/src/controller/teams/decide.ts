import { isDeepStrictEqual } from 'node:util';
import type { RoleBinding } from '../../kube/requests/apply-role-binding.ts';
import type { TokenAccount } from '../../kube/requests/team-tokens.ts';
import { LABEL_TEAM_ROLE, TEAM_FINALIZER } from '../../store/names.ts';
import { subjectsOf, TEAM_ROLES, type TeamSpec } from '../../store/team.ts';
import { isExpired } from '../../store/token.ts';
import type { ObservedTeam, TeamSettings } from './observed.ts';

export type TeamAction =
  | { type: 'setFinalizers'; finalizers: readonly string[] }
  | { type: 'createNamespace' }
  | { type: 'ensureAccess' }
  /** Null: no limit. */
  | { type: 'ensureQuota'; maxStores: number | null }
  | { type: 'applyBinding'; binding: RoleBinding }
  | { type: 'removeBinding'; name: string }
  | { type: 'removeToken'; token: TokenAccount };

/** The condition Ready of a Team. */
export interface TeamReading {
  status: 'True' | 'False';
  reason: string;
  message: string;
}

export interface TeamDecision {
  /** In this order. */
  actions: readonly TeamAction[];
  /** What Ready says once they are carried out. */
  ready: TeamReading;
}

const READY: TeamReading = { status: 'True', reason: 'Ready', message: '' };

/** Decides what makes the namespace, the limit and the bindings as the Team says. Pure. */
export function decideTeam(observed: ObservedTeam, settings: TeamSettings): TeamDecision {
  const { team } = observed;
  const refusal = refusalOf(observed, settings);
  if (team.metadata.deletionTimestamp) return decideDeletion(observed, refusal);
  const finalizers = addFinalizer(team.metadata.finalizers);
  if (refusal) return { actions: finalizers, ready: refusal };
  if (observed.namespace === 'terminating')
    return { actions: finalizers, ready: notReady('NamespaceTerminating', 'the namespace is being deleted') };
  const namespace: TeamAction[] = observed.namespace === 'missing' ? [{ type: 'createNamespace' }] : [];
  const made = [...finalizers, ...namespace];
  if (!observed.bindings || namespace.length > 0) made.push({ type: 'ensureAccess' });
  if (!observed.bindings)
    return { actions: made, ready: notReady('NoAccess', 'the server waits for its rights') };
  const rest = [...quotaOf(observed), ...bindingsOf(observed, settings), ...expiredTokens(observed)];
  return { actions: [...made, ...rest], ready: READY };
}

function refusalOf({ team, namespace }: ObservedTeam, settings: TeamSettings): TeamReading | undefined {
  const { name } = team.metadata;
  if (name === settings.platform)
    return notReady(
      'NamespaceTaken',
      `the namespace "${name}" is that of the platform: name the team otherwise`,
    );
  if (namespace !== 'foreign') return undefined;
  const message = `the namespace "${name}" was not made for a team: name the team otherwise, or delete the namespace`;
  return notReady('NamespaceTaken', message);
}

/** Stores are never deleted with their Team. The namespace and its limit stay. */
function decideDeletion(observed: ObservedTeam, refusal: TeamReading | undefined): TeamDecision {
  const { team, stores, bindings = [] } = observed;
  const finalizers = team.metadata.finalizers ?? [];
  if (stores > 0 && !refusal)
    return { actions: [], ready: notReady('HasStores', `the team has ${stores} stores: delete them first`) };
  const others = finalizers.filter((finalizer) => finalizer !== TEAM_FINALIZER);
  const release: TeamAction[] =
    others.length < finalizers.length ? [{ type: 'setFinalizers', finalizers: others }] : [];
  const removals = bindings.map(({ name }): TeamAction => ({ type: 'removeBinding', name }));
  const revoked = observed.tokens.map((token): TeamAction => ({ type: 'removeToken', token }));
  return {
    actions: [...removals, ...revoked, ...release],
    ready: notReady('Deleting', 'the team is being deleted'),
  };
}

const notReady = (reason: string, message: string): TeamReading => ({ status: 'False', reason, message });

/** The API server refuses the value of an expired token; what is left of it is removed here. */
function expiredTokens({ tokens, now }: ObservedTeam): TeamAction[] {
  return tokens
    .filter((token) => isExpired(token, now))
    .map((token): TeamAction => ({ type: 'removeToken', token }));
}

function addFinalizer(present: readonly string[] = []): TeamAction[] {
  if (present.includes(TEAM_FINALIZER)) return [];
  return [{ type: 'setFinalizers', finalizers: [...present, TEAM_FINALIZER] }];
}

function quotaOf({ team, quota }: ObservedTeam): TeamAction[] {
  const { maxStores } = team.spec;
  return maxStores === quota ? [] : [{ type: 'ensureQuota', maxStores: maxStores ?? null }];
}

/** A binding's role cannot be changed, so one with another role is removed first. */
function bindingsOf({ team, bindings = [] }: ObservedTeam, { rolePrefix }: TeamSettings): TeamAction[] {
  const wanted = wantedBindings(team.spec, rolePrefix);
  const surplus = bindings.filter(
    ({ name, clusterRole }) =>
      !wanted.some((other) => other.name === name && other.clusterRole === clusterRole),
  );
  const missing = wanted.filter(
    (binding) => !bindings.some((present) => isDeepStrictEqual(present, binding)),
  );
  return [
    ...surplus.map(({ name }): TeamAction => ({ type: 'removeBinding', name })),
    ...missing.map((binding): TeamAction => ({ type: 'applyBinding', binding })),
  ];
}

function wantedBindings(spec: TeamSpec, rolePrefix: string): RoleBinding[] {
  return TEAM_ROLES.flatMap((role) => {
    const subjects = subjectsOf(spec, role);
    const name = `urumi-team-${role}`;
    const binding = {
      name,
      labels: { [LABEL_TEAM_ROLE]: role },
      clusterRole: `${rolePrefix}-${role}`,
      subjects,
    };
    return subjects.length > 0 ? [binding] : [];
  });
}
