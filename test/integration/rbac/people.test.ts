import { execa } from 'execa';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startHarness, type Harness } from '../controller/harness.ts';
import { storeOf, until } from '../controller/stores.ts';
import { startServer, type WholeServer } from '../scripted/server.ts';
import { membersOf, type Tokens } from './members.ts';
import { installPlatform, kubeconfigOf, makeAccounts, may, setMembers } from './service-account.ts';

let harness: Harness;
let server: WholeServer;
let people: Tokens;

beforeAll(async () => {
  harness = await startHarness();
  await installPlatform(harness);
  people = await makeAccounts(harness);
  const KUBECONFIG = await kubeconfigOf(harness, 'urumi');
  server = await startServer(harness, { AUTH: 'token', USE_RBAC: 'true', MAX_STORES_TOTAL: '5', KUBECONFIG });
  await setMembers(harness, ['viewer', 'operator', 'admin']);
});
afterAll(() => harness?.stop());

const { ask, change } = membersOf(() => ({ url: server.url, people }));

test.each([
  ['viewer', 'get stores, list stores, watch stores, get stores/logs'],
  ['operator', 'create stores, update stores, patch stores'],
  [
    'admin',
    'delete stores, get stores/credentials, update stores/credentials, update stores/finalizers, update stores/domains, update stores/restore',
  ],
])('the first role with these rights is that of the %s: %s', async (who, rights) => {
  const roles = ['viewer', 'operator', 'admin'];
  for (const right of rights.split(', ')) {
    const [verb = '', resource = ''] = right.split(' ');
    const allowed = await Promise.all(roles.map((name) => may(harness, name, verb, resource)));
    expect([right, allowed]).toEqual([right, roles.map((_name, at) => at >= roles.indexOf(who))]);
  }
});

const RIGHTS = [
  'canReadLogs',
  'canCreateStores',
  'canChangeStores',
  'canDeleteStores',
  'canRevealCredentials',
  'canOrphanStores',
  'canChangeDomains',
  'canRestoreStores',
  'canManageTokens',
] as const;
const ORPHAN = '{"spec":{"deletionPolicy":"Orphan"}}';
const UNFINAL = '{"metadata":{"finalizers":null}}';

describe('only an admin of a team leaves what a store runs without an owner', () => {
  const patch = async (as: string, body: string): Promise<string> => {
    const who = `--as=system:serviceaccount:urumi:${as}`;
    const args = [
      '-n',
      'urumi',
      'patch',
      'store',
      'left',
      '--type=merge',
      '-p',
      body,
      who,
      '--dry-run=server',
    ];
    const { stdout, stderr } = await execa(`${harness.plane.bin}/kubectl`, args, {
      env: { KUBECONFIG: harness.plane.kubeconfig },
      reject: false,
    });
    return `${stdout}${stderr}`;
  };
  beforeAll(async () => {
    await change('createStore(input: { id: "left", name: "Left", engine: WOOCOMMERCE })');
    await until(harness, 'left has its finalizer', () => storeOf(harness, 'left')?.status !== undefined);
  });

  test.each(['{"spec":{"domains":["shop.example.com"]}}'])(
    'and changes domains, by kubectl: %s',
    async (body) => {
      expect(await patch('operator', body)).toMatch(/needs the right to update stores\/domains/);
      expect(await patch('admin', body)).toContain('patched');
    },
  );

  test('and restores it in place, by kubectl', async () => {
    const body = '{"spec":{"restore":{"backup":"left-1","id":"r1"}}}';
    expect(await patch('operator', body)).toMatch(/needs the right to update stores\/restore/);
    expect(await patch('admin', body)).toContain('patched');
  });

  test('and restores it in place, by GraphQL', async () => {
    const query = 'mutation { restoreStore(input: { id: "left", backup: "left-1" }) { __typename } }';
    expect(await ask(query, { as: 'operator' })).toEqual({ restoreStore: { __typename: 'Forbidden' } });
    expect(await ask(query, { as: 'admin' })).toEqual({ restoreStore: { __typename: 'Conflict' } });
  });

  test('and changes domains, by GraphQL', async () => {
    const query = 'mutation { addDomain(input: { id: "left", host: "shop.example.com" }) { __typename } }';
    expect(await ask(query, { as: 'operator' })).toEqual({ addDomain: { __typename: 'Forbidden' } });
    expect(await ask(query, { as: 'admin' })).toEqual({ addDomain: { __typename: 'StorePayload' } });
  });

  test.each([ORPHAN, UNFINAL])('by kubectl: %s', async (body) => {
    expect(await patch('operator', body)).toMatch(/needs the right to update stores\/finalizers/);
    expect(await patch('admin', body)).toContain('patched');
  });

  test('and gives the administrator of a shop a new password', async () => {
    expect(await patch('operator', '{"spec":{"credentialsRevision":1}}')).toMatch(
      /needs the right to update stores\/credentials/,
    );
    expect(await patch('admin', '{"spec":{"credentialsRevision":1}}')).toContain('patched');
    const query = 'mutation { rotateCredentials(input: { id: "left" }) { __typename } }';
    expect(await ask(query, { as: 'operator' })).toEqual({ rotateCredentials: { __typename: 'Forbidden' } });
    expect(await ask(query, { as: 'admin' })).toEqual({ rotateCredentials: { __typename: 'StorePayload' } });
  });

  test('by GraphQL', async () => {
    const query = 'mutation { updateStore(input: { id: "left", deletionPolicy: ORPHAN }) { __typename } }';
    expect(await ask(query, { as: 'operator' })).toEqual({ updateStore: { __typename: 'Forbidden' } });
    expect(await ask(query, { as: 'admin' })).toEqual({ updateStore: { __typename: 'StorePayload' } });
    await until(harness, 'left is kept', () => storeOf(harness, 'left')?.spec.deletionPolicy === 'Orphan');
  });

  test('and only an admin changes when a store is deleted', async () => {
    const expiresAt = new Date(Date.now() + 86_400_000).toISOString();
    const query = `mutation { updateStore(input: { id: "left", expiresAt: "${expiresAt}" }) { __typename } }`;
    expect(await ask(query, { as: 'operator' })).toEqual({ updateStore: { __typename: 'Forbidden' } });
    expect(await ask(query, { as: 'admin' })).toEqual({ updateStore: { __typename: 'StorePayload' } });
  });
});

test.each([
  ['create', 'domains'],
  ['update', 'domains'],
  ['delete', 'domains'],
  ['get', 'secrets'],
  ['create', 'serviceaccounts/token'],
  ['impersonate', 'serviceaccounts'],
  ['create', 'pods/exec'],
  ['create', 'rolebindings'],
  ['update', 'leases'],
  ['patch', 'stores/status'],
])('an admin of a team may not %s %s', async (verb, resource) => {
  expect(await may(harness, 'admin', verb, resource)).toBe(false);
});

test("Kubernetes' own roles include no Stores", async () => {
  for (const role of ['view', 'edit', 'admin']) {
    const rules = await harness.kubectl('get', 'clusterrole', role, '-o', 'jsonpath={.rules}');
    expect(rules).not.toContain('stores.urumi.dev');
  }
});

test.each([
  ['viewer', 'VIEWER', ['canReadLogs']],
  ['operator', 'OPERATOR', ['canReadLogs', 'canCreateStores', 'canChangeStores']],
  ['admin', 'ADMIN', RIGHTS],
] as const)('the viewer query tells the %s their role and rights', async (as, role, held) => {
  const query = `{ viewer { canEditTeams teams { name role ${RIGHTS.join(' ')} } } }`;
  const rights = Object.fromEntries(RIGHTS.map((name) => [name, held.some((one) => one === name)]));
  expect(await ask(query, { as })).toEqual({
    viewer: { canEditTeams: false, teams: [{ name: 'urumi', role, ...rights }] },
  });
});

test('who may not list the stores of a team learns nothing of it', async () => {
  const query = `{ fleet { total limits { storesTotal storesUsed storesLeft storesLeftForYou } } teams { name }
    team(name: "urumi") { name } }`;
  const nothing = { storesTotal: 0, storesUsed: 0, storesLeft: 0, storesLeftForYou: 0 };
  expect(await ask(query, { as: 'viewer' })).toMatchObject({
    fleet: { total: 1, limits: { storesTotal: 5, storesUsed: 1 } },
    teams: [{ name: 'urumi' }],
    team: { name: 'urumi' },
  });
  await setMembers(harness, ['operator', 'admin']);
  const hidden = async (): Promise<boolean> => (await ask(query, { as: 'viewer' }))['team'] === null;
  await expect.poll(hidden, { timeout: 30_000 }).toBe(true);
  expect(await ask(query, { as: 'viewer' })).toEqual({
    fleet: { total: 0, limits: nothing },
    teams: [],
    team: null,
  });
});
