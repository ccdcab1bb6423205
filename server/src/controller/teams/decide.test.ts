import { describe, expect, test } from 'vitest';
import { LABEL_TEAM_ROLE, TEAM_FINALIZER } from '../../store/names.ts';
import { decideTeam } from './decide.ts';
import type { ObservedTeam } from './observed.ts';

const SETTINGS = { defaultTeam: 'urumi', platform: 'urumi-system', rolePrefix: 'urumi' };

const binding = (role: string, name: string, clusterRole = `urumi-${role}`) => ({
  name: `urumi-team-${role}`,
  labels: { [LABEL_TEAM_ROLE]: role },
  clusterRole,
  subjects: [{ kind: 'User' as const, name }],
});

/** A team as its spec says: ann is viewer, at most 3 stores. */
const settled: ObservedTeam = {
  team: {
    metadata: {
      name: 'red',
      uid: 'u',
      resourceVersion: '1',
      creationTimestamp: '2026-01-01T00:00:00Z',
      finalizers: [TEAM_FINALIZER],
    },
    spec: { maxStores: 3, members: [{ kind: 'User', name: 'ann', role: 'viewer' }] },
  },
  stores: 1,
  namespace: 'ours',
  bindings: [binding('viewer', 'ann')],
  tokens: [],
  now: new Date('2026-01-01T00:00:00Z'),
  quota: 3,
};

const token = (expiresAt: string) => ({ name: 'ci', uid: 't', createdAt: '', createdBy: 'ann', expiresAt });

const teamWith = (change: object): ObservedTeam['team'] => ({
  ...settled.team,
  metadata: { ...settled.team.metadata, ...change },
});
const deleted = (change: Partial<ObservedTeam>): Partial<ObservedTeam> => ({
  team: teamWith({ deletionTimestamp: '2026-01-02T00:00:00Z' }),
  ...change,
});

type Row = [title: string, change: Partial<ObservedTeam>, actions: string[], reason: string];

describe('the actions for a team', () => {
  test.each<Row>([
    ['that is as its spec says', {}, [], 'Ready'],
    ['without our finalizer', { team: teamWith({ finalizers: ['x'] }) }, ['setFinalizers'], 'Ready'],
    [
      'without a namespace',
      { namespace: 'missing', bindings: [], quota: undefined },
      ['createNamespace', 'ensureAccess', 'ensureQuota', 'applyBinding'],
      'Ready',
    ],
    ['whose namespace this server has no rights in', { bindings: undefined }, ['ensureAccess'], 'NoAccess'],
    ['whose namespace is not a team', { namespace: 'foreign' }, [], 'NamespaceTaken'],
    ['that has the name of the platform', { team: teamWith({ name: 'urumi-system' }) }, [], 'NamespaceTaken'],
    ['whose namespace is being deleted', { namespace: 'terminating' }, [], 'NamespaceTerminating'],
    ['with another limit', { quota: 4 }, ['ensureQuota'], 'Ready'],
    ['with a former member', { bindings: [binding('viewer', 'eve')] }, ['applyBinding'], 'Ready'],
    [
      'with a role that nobody has any more',
      { bindings: [binding('viewer', 'ann'), binding('admin', 'eve')] },
      ['removeBinding'],
      'Ready',
    ],
    [
      'whose binding has another role',
      { bindings: [binding('viewer', 'ann', 'cluster-admin')] },
      ['removeBinding', 'applyBinding'],
      'Ready',
    ],
    ['with a token', { tokens: [token('2026-01-01T00:01:00Z')] }, [], 'Ready'],
    ['with a token that has expired', { tokens: [token('2025-12-31T00:00:00Z')] }, ['removeToken'], 'Ready'],
    [
      'that is deleted and has a token',
      deleted({ stores: 0, tokens: [token('2026-01-01T00:01:00Z')] }),
      ['removeBinding', 'removeToken', 'setFinalizers'],
      'Deleting',
    ],
    ['that is deleted and has stores', deleted({}), [], 'HasStores'],
    [
      'that is deleted without stores',
      deleted({ stores: 0 }),
      ['removeBinding', 'setFinalizers'],
      'Deleting',
    ],
    [
      'that is deleted and never had a namespace',
      deleted({ namespace: 'foreign', bindings: [] }),
      ['setFinalizers'],
      'Deleting',
    ],
  ])('%s', (_title, change, types, reason) => {
    const { actions, ready } = decideTeam({ ...settled, ...change }, SETTINGS);
    expect(actions.map(({ type }) => type)).toEqual(types);
    expect(ready.reason).toBe(reason);
  });
});

test('a finalizer of another controller stays', () => {
  const team = teamWith({
    deletionTimestamp: '2026-01-02T00:00:00Z',
    finalizers: ['other/x', TEAM_FINALIZER],
  });
  const { actions } = decideTeam({ ...settled, team, stores: 0, bindings: [] }, SETTINGS);
  expect(actions).toEqual([{ type: 'setFinalizers', finalizers: ['other/x'] }]);
});

test('a team without a limit has no quota', () => {
  const team = { ...settled.team, spec: {} };
  const { actions } = decideTeam({ ...settled, team, bindings: [] }, SETTINGS);
  expect(actions).toEqual([{ type: 'ensureQuota', maxStores: null }]);
});
