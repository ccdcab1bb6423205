import type { Arena } from './arena.ts';
import { graphql, type Attack, type Outcome } from './outcome.ts';
import type { Person } from './people.ts';

/** What an attacker tries with: the arena, and a person once they are made. */
export interface Field {
  arena: Arena;
  person: Person;
}

const PATCH = ['-n', 'urumi', 'patch', 'store', 'victim', '--type=merge', '-p'];

const field = (current: () => Field) => ({
  kubectl: (...args: string[]): Promise<Outcome> => current().arena.kubectl(current().person, ...args),
  /** A merge patch of the victim with kubectl. */
  patch: (json: string, ...options: string[]): Promise<Outcome> =>
    current().arena.kubectl(current().person, ...PATCH, json, ...options),
  mutate: (mutation: string): Promise<Outcome> =>
    graphql(
      current().arena.url,
      `mutation { ${mutation} { __typename ... on UserError { code } } }`,
      current().person.headers,
    ),
});

const KUBECTL = /forbidden/i;
const DENIED = /FORBIDDEN|NOT_FOUND/;

/** What nobody of any team may do: each leads out of the team, or to the platform. */
export function beyondEveryTeam(current: () => Field): readonly Attack[] {
  const { kubectl, mutate, patch } = field(current);
  return [
    [
      'reads the Secret of the store in its namespace',
      () => kubectl('-n', 'store-victim', 'get', 'secrets'),
      KUBECTL,
    ],
    [
      'runs a command in the pod of the store',
      () => kubectl('-n', 'store-victim', 'exec', 'deploy/urumi-victim-medusa', '--', 'id'),
      KUBECTL,
    ],
    ['deletes the namespace of the store', () => kubectl('delete', 'namespace', 'store-victim'), KUBECTL],
    [
      'takes a token of the platform',
      () => kubectl('-n', 'urumi-system', 'create', 'token', 'urumi'),
      KUBECTL,
    ],
    [
      'raises the limit of the team',
      () => mutate('updateTeam(input: { team: "urumi", maxStores: 100000 })'),
      DENIED,
    ],
    [
      'raises the limit of the team with kubectl',
      () => kubectl('patch', 'team', 'urumi', '--type=merge', '-p', '{"spec":{"maxStores":100000}}'),
      KUBECTL,
    ],
    [
      'makes everybody a member of the team',
      () =>
        mutate(
          'setTeamMember(input: { team: "urumi", member: { kind: GROUP, name: "system:authenticated", role: ADMIN } })',
        ),
      DENIED,
    ],
    [
      'makes a token for the service account of another program',
      () => kubectl('-n', 'urumi', 'create', 'token', 'default'),
      KUBECTL,
    ],
    [
      'acts as the platform',
      () => kubectl('get', 'secrets', '-A', '--as=system:serviceaccount:urumi-system:urumi'),
      KUBECTL,
    ],
    [
      'acts as an administrator of the cluster',
      () => kubectl('get', 'nodes', '--as=admin', '--as-group=system:masters'),
      KUBECTL,
    ],
    [
      'gives itself a role of the cluster',
      () =>
        kubectl(
          'create',
          'clusterrolebinding',
          'mine',
          '--clusterrole=cluster-admin',
          '--group=system:serviceaccounts',
        ),
      KUBECTL,
    ],
    ['claims a host for the platform', () => kubectl('delete', 'domains.stores.urumi.dev', '--all'), KUBECTL],
    [
      'changes a status, which only the controller writes',
      () => patch('{"status":{"phase":"Failed"}}', '--subresource=status'),
      KUBECTL,
    ],
    [
      'removes the admission policies',
      () => kubectl('delete', 'validatingadmissionpolicies', '--all'),
      KUBECTL,
    ],
  ];
}

/** What a viewer may not do in their own team. */
export function asViewer(current: () => Field): readonly Attack[] {
  const { kubectl, mutate, patch } = field(current);
  return [
    ['creates a store', () => mutate('createStore(input: { name: "Mine", engine: MEDUSA })'), DENIED],
    [
      'creates a store with kubectl',
      () => kubectl('-n', 'urumi', 'create', '-f', 'test/red-team/store.yaml'),
      KUBECTL,
    ],
    ['suspends the store', () => mutate('suspendStore(input: { id: "victim" })'), DENIED],
    [
      'moves the store to another host',
      () => mutate('updateStore(input: { id: "victim", host: "evil.example" })'),
      DENIED,
    ],
    ['patches the store with kubectl', () => patch('{"spec":{"suspended":true}}'), KUBECTL],
    ...asOperator(current),
  ];
}

/** What an operator may not do in their own team. */
export function asOperator(current: () => Field): readonly Attack[] {
  const { kubectl, mutate, patch } = field(current);
  return [
    [
      'makes a token that lasts',
      () => mutate('createToken(input: { team: "urumi", name: "kept", role: VIEWER })'),
      DENIED,
    ],
    [
      'makes itself an admin of the team',
      () =>
        mutate(
          'setTeamMember(input: { team: "urumi", member: { kind: USER, name: "system:serviceaccount:urumi:me", role: ADMIN } })',
        ),
      DENIED,
    ],
    ['deletes the store', () => mutate('deleteStore(input: { id: "victim" })'), DENIED],
    ['deletes the store with kubectl', () => kubectl('-n', 'urumi', 'delete', 'store', 'victim'), KUBECTL],
    [
      "reveals the administrator's password",
      () => mutate('revealCredentials(input: { id: "victim" })'),
      DENIED,
    ],
    ['changes its password', () => mutate('rotateCredentials(input: { id: "victim" })'), DENIED],
    [
      'changes its password with kubectl',
      () => patch('{"spec":{"credentialsRevision":9}}'),
      /forbidden|denied/i,
    ],
    [
      'removes the finalizer, so that the store leaves its namespace behind',
      () => patch('{"metadata":{"finalizers":null}}'),
      /forbidden|denied/i,
    ],
    ['orphans the store', () => patch('{"spec":{"deletionPolicy":"Orphan"}}'), /forbidden|denied/i],
    [
      'orphans the store by the API',
      () => mutate('updateStore(input: { id: "victim", deletionPolicy: ORPHAN })'),
      DENIED,
    ],
  ];
}

/** What the administrator of another team may not do. */
export function asStranger(current: () => Field): readonly Attack[] {
  const { kubectl, mutate } = field(current);
  return [
    ['reads the store', () => kubectl('-n', 'urumi', 'get', 'store', 'victim'), KUBECTL],
    [
      'reads the store by the API',
      () => graphql(current().arena.url, '{ store(id: "victim") { id } }', current().person.headers),
      /^200 null/,
    ],
    [
      'takes the id of the store for a store of their own',
      () => mutate('createStore(input: { id: "victim", team: "rivals", name: "Mine", engine: MEDUSA })'),
      /ID_TAKEN|CONFLICT|INVALID/,
    ],
    ...asViewer(current),
  ];
}
