import { execa } from 'execa';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { startHarness, type Harness } from '../controller/harness.ts';

let harness: Harness;
beforeAll(async () => {
  harness = await startHarness();
  await harness.lead();
});
afterAll(() => harness?.stop());

async function apply(object: object): Promise<string> {
  const { stdout, stderr } = await execa(
    `${harness.plane.bin}/kubectl`,
    ['apply', '--server-side', '-f', '-'],
    {
      env: { KUBECONFIG: harness.plane.kubeconfig },
      input: JSON.stringify({ apiVersion: 'stores.urumi.dev/v1alpha1', ...object }),
      reject: false,
    },
  );
  return `${stdout}${stderr}`;
}

const team = (name: string, spec: object): Promise<string> =>
  apply({ kind: 'Team', metadata: { name }, spec });
const store = (name: string, namespace: string): Promise<string> =>
  apply({ kind: 'Store', metadata: { name, namespace }, spec: { engine: 'WOOCOMMERCE', displayName: name } });
/** Kubernetes discovers the kind that a quota counts up to 30 s after its CRD, and a Team is Ready only then. */
const ready = (name: string): Promise<string> =>
  harness.kubectl('wait', '--for=condition=Ready', `team/${name}`, '--timeout=90s');
const reason = (name: string): Promise<string> =>
  harness.kubectl('get', 'team', name, '-o', 'jsonpath={.status.conditions[0].reason}');
const untilReason = (name: string, wanted: string): Promise<unknown> =>
  vi.waitUntil(async () => (await reason(name)) === wanted, { timeout: 30_000, interval: 100 });
const may = async (user: string, verb: string, namespace: string): Promise<boolean> =>
  (await harness
    .kubectl('auth', 'can-i', verb, 'stores', '-n', namespace, `--as=${user}`, '--as-group=people')
    .catch(() => 'no')) === 'yes';
const untilMay = (user: string, verb: string, namespace: string, wanted: boolean): Promise<unknown> =>
  vi.waitUntil(async () => (await may(user, verb, namespace)) === wanted, { timeout: 30_000, interval: 100 });

test('the default team is Ready, and its existing namespace is kept', async () => {
  await ready('urumi');
  const labels = await harness.kubectl('get', 'namespace', 'urumi', '-o', 'jsonpath={.metadata.labels}');
  expect(labels).not.toContain('team-namespace');
});

test('a Team gets a namespace, a limit that holds for kubectl, and role bindings that follow its members', async () => {
  const members = [
    { kind: 'User', name: 'ann', role: 'operator' },
    { kind: 'Group', name: 'people', role: 'viewer' },
  ];
  await team('red', { maxStores: 1, members });
  await ready('red');
  const { labels } = JSON.parse(
    await harness.kubectl('get', 'namespace', 'red', '-o', 'jsonpath={.metadata}'),
  ) as {
    labels: Record<string, string>;
  };
  expect(labels).toMatchObject({
    'stores.urumi.dev/team-namespace': 'true',
    'pod-security.kubernetes.io/enforce': 'restricted',
  });
  expect(await store('first', 'red')).toContain('serverside-applied');
  expect(await store('second', 'red')).toContain('exceeded quota');
  await untilMay('ann', 'create', 'red', true);
  expect(await may('bob', 'list', 'red')).toBe(true);
  expect(await may('ann', 'delete', 'red')).toBe(false);
  await team('red', { maxStores: 1, members: [{ kind: 'User', name: 'bob', role: 'admin' }] });
  await untilMay('bob', 'delete', 'red', true);
  await untilMay('ann', 'create', 'red', false);
  await untilMay('ann', 'list', 'red', false);
});

test('a role binding that others changed is put back', async () => {
  await harness.kubectl('-n', 'red', 'delete', 'rolebinding', 'urumi-team-admin');
  await untilMay('bob', 'delete', 'red', false);
  await harness.kubectl('annotate', 'team', 'red', 'look=again');
  await untilMay('bob', 'delete', 'red', true);
});

test('a Team with stores is not deleted before they are, and its namespace stays', async () => {
  await harness.kubectl('delete', 'team', 'red', '--wait=false');
  await untilReason('red', 'HasStores');
  await vi.waitUntil(async () => (await store('late', 'red')).includes('the team is being deleted'), {
    timeout: 30_000,
    interval: 100,
  });
  expect(await harness.kubectl('-n', 'red', 'get', 'stores', '-o', 'name')).toContain('first');
  await harness.kubectl('-n', 'red', 'delete', 'store', 'first', '--timeout=60s');
  await harness.kubectl('wait', '--for=delete', 'team/red', '--timeout=60s');
  expect(await harness.kubectl('get', 'namespace', 'red', '-o', 'name')).toBe('namespace/red');
  expect(await harness.kubectl('-n', 'red', 'get', 'rolebindings', '-o', 'name')).toBe('');
  expect(await may('bob', 'delete', 'red')).toBe(false);
});

test('a namespace that was not made for a team is not adopted', async () => {
  await harness.kubectl('create', 'namespace', 'theirs');
  await team('theirs', { members: [{ kind: 'User', name: 'eve', role: 'admin' }] });
  await untilReason('theirs', 'NamespaceTaken');
  expect(await may('eve', 'list', 'theirs')).toBe(false);
  expect(await harness.kubectl('-n', 'theirs', 'get', 'rolebindings', '-o', 'name')).toBe('');
  await harness.kubectl('delete', 'team', 'theirs', '--timeout=30s');
});

describe('the API server refuses a Team', () => {
  const member = { kind: 'User', name: 'ann', role: 'viewer' };
  test.each<[what: string, name: string, spec: object]>([
    ['named after the platform', 'urumi-system', {}],
    ['named after a namespace of Kubernetes', 'kube-system', {}],
    ['named like the namespace of a store', 'store-x', {}],
    [
      'with a service account without a namespace',
      'bad',
      { members: [{ ...member, kind: 'ServiceAccount' }] },
    ],
    ['with a user in a namespace', 'bad', { members: [{ ...member, namespace: 'x' }] }],
    ['with an unknown role', 'bad', { members: [{ ...member, role: 'owner' }] }],
    ['with an unknown engine', 'bad', { engines: ['SHOPIFY'] }],
    ['with a host suffix that begins with a dot', 'bad', { hostSuffixes: ['.example.com'] }],
    ['with a plugin source that is no folder', 'bad', { pluginSources: ['https://example.com'] }],
    ['with a negative limit', 'bad', { maxStores: -1 }],
  ])('%s', async (_what, name, spec) => {
    expect(await team(name, spec)).toMatch(/invalid|Unsupported|must/i);
  });
});
