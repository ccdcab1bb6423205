import { execa } from 'execa';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { startHarness, type Harness } from '../controller/harness.ts';
import { openEvents } from '../identity/streams.ts';
import { startServer, type WholeServer } from '../scripted/server.ts';
import { installPlatform, kubeconfigOf, makeAccounts, setMembers } from './service-account.ts';
import { sendAs, type Answer } from './send-as.ts';

let harness: Harness;
let server: WholeServer;
/** Members of the team urumi; `root` administers the platform, `delegate` may patch the Team urumi by kubectl. */
let people: Record<'viewer' | 'operator' | 'admin' | 'root' | 'delegate', string>;

const PATIENCE = { timeout: 40_000, interval: 200 };

beforeAll(async () => {
  harness = await startHarness();
  await installPlatform(harness);
  const members = await makeAccounts(harness);
  people = { ...members, root: await account('root'), delegate: await account('delegate') };
  await harness.kubectl(
    'create',
    'clusterrolebinding',
    'root',
    '--clusterrole=cluster-admin',
    subject('root'),
  );
  const delegate = ['--verb=get,patch', '--resource=teams.stores.urumi.dev', '--resource-name=urumi'];
  await harness.kubectl('create', 'clusterrole', 'delegate', ...delegate);
  await harness.kubectl(
    'create',
    'clusterrolebinding',
    'delegate',
    '--clusterrole=delegate',
    subject('delegate'),
  );
  await harness.kubectl(
    '-n',
    'urumi',
    'create',
    'rolebinding',
    'delegate',
    '--clusterrole=urumi-viewer',
    subject('delegate'),
  );
  const KUBECONFIG = await kubeconfigOf(harness, 'urumi');
  const env = { AUTH: 'token', USE_RBAC: 'true', RATE_LIMIT_MAX: '1000', MAX_STORES_TOTAL: '9', KUBECONFIG };
  server = await startServer(harness, env);
  await setMembers(harness, ['viewer', 'operator', 'admin']);
  await harness.kubectl('wait', '--for=condition=Ready', 'team/urumi', '--timeout=90s');
});
afterAll(() => harness?.stop());

const subject = (name: string): string => `--serviceaccount=urumi:${name}`;
async function account(name: string): Promise<string> {
  await harness.kubectl('-n', 'urumi', 'create', 'serviceaccount', name);
  return harness.kubectl('-n', 'urumi', 'create', 'token', name, '--duration=1h', '--audience=urumi');
}

type Person = keyof typeof people;
const ERROR = '__typename ... on UserError { code message }';
const mutate = (as: Person, mutation: string, fields = ''): Promise<Answer> =>
  sendAs(server.url, people[as], `mutation { result: ${mutation} { ${ERROR} ${fields} } }`);
const FIELD = '... on InvalidInput { field }';
const TEAM =
  '... on TeamPayload { team { name displayName generation maxStores: limits { storesTotal } engines } }';

/** What kubectl says to a service account of the team. Nothing is changed. */
async function kubectlAs(as: Person, args: string[], input?: object): Promise<string> {
  const { stdout, stderr } = await execa(
    `${harness.plane.bin}/kubectl`,
    [...args, `--as=system:serviceaccount:urumi:${as}`, '--dry-run=server'],
    { env: { KUBECONFIG: harness.plane.kubeconfig }, input: JSON.stringify(input), reject: false },
  );
  return `${stdout}${stderr}`;
}
const patch = (as: Person, spec: object, team = 'urumi'): Promise<string> =>
  kubectlAs(as, ['patch', 'team', team, '--type=merge', '-p', JSON.stringify({ spec })]);
const apply = (as: Person, name: string, spec: object): Promise<string> => {
  const team = { apiVersion: 'stores.urumi.dev/v1alpha1', kind: 'Team', metadata: { name }, spec };
  return kubectlAs(as, ['create', '-f', '-'], team);
};

describe('GraphQL and kubectl refuse a Team', () => {
  test.each<[what: string, name: string, input: string, spec: object, field: string]>([
    ['named after a namespace of Kubernetes', 'kube-red', '', {}, 'name'],
    ['named after the platform', 'urumi-system', '', {}, 'name'],
    ['with a name in capitals', 'Red', '', {}, 'name'],
    ['with a blank display name', 'red', 'displayName: " "', { displayName: ' ' }, 'displayName'],
    [
      'with a host suffix that is no domain',
      'red',
      'hostSuffixes: [".a.test"]',
      { hostSuffixes: ['.a.test'] },
      'hostSuffixes',
    ],
    [
      'with a plugin source that is no folder',
      'red',
      'pluginSources: ["https://a.test"]',
      { pluginSources: ['https://a.test'] },
      'pluginSources',
    ],
    ['with a negative limit', 'red', 'maxStores: -1', { maxStores: -1 }, 'maxStores'],
    [
      'with a service account without a namespace',
      'red',
      'members: [{ kind: SERVICE_ACCOUNT, name: "ci", role: VIEWER }]',
      { members: [{ kind: 'ServiceAccount', name: 'ci', role: 'viewer' }] },
      'members',
    ],
    [
      'with a token as member',
      'red',
      'members: [{ kind: USER, name: "system:serviceaccount:red:urumi-token-ci", role: VIEWER }]',
      { members: [{ kind: 'User', name: 'system:serviceaccount:red:urumi-token-ci', role: 'viewer' }] },
      'members',
    ],
  ])('%s', async (_what, name, input, spec, field) => {
    const made = await mutate('root', `createTeam(input: { name: "${name}" ${input} })`, FIELD);
    expect(made).toMatchObject({ result: { __typename: 'InvalidInput', field } });
    expect(await apply('root', name, spec)).toMatch(/invalid/i);
  });
});

test('an administrator creates, changes and deletes a team; others may do none of it', async () => {
  for (const as of ['admin', 'delegate'] as const) {
    const refused = { result: { __typename: 'Forbidden' } };
    expect(await mutate(as, 'createTeam(input: { name: "red" })')).toMatchObject(refused);
    expect(await apply(as, 'red', {})).toMatch(/forbidden/i);
  }
  const members = 'members: [{ kind: USER, name: "ann", role: ADMIN }]';
  const input = `name: "red", displayName: "Red", maxStores: 2, engines: [WOOCOMMERCE], ${members}`;
  expect(await mutate('root', `createTeam(input: { ${input} })`, TEAM)).toMatchObject({
    result: {
      __typename: 'TeamPayload',
      team: { name: 'red', displayName: 'Red', engines: ['WOOCOMMERCE'] },
    },
  });
  expect(await mutate('root', 'createTeam(input: { name: "red" })')).toMatchObject({
    result: { __typename: 'InvalidInput', code: 'NAME_TAKEN' },
  });
  await harness.kubectl('wait', '--for=condition=Ready', 'team/red', '--timeout=90s');
  const store = 'createStore(input: { id: "last", team: "red", name: "Last", engine: WOOCOMMERCE })';
  expect(await mutate('root', store)).toMatchObject({ result: { __typename: 'StorePayload' } });
  expect(await mutate('root', 'deleteTeam(input: { team: "red" })')).toMatchObject({
    result: { __typename: 'Conflict', message: 'the team has 1 stores: delete them first' },
  });
  await mutate('root', 'deleteStore(input: { id: "last" })');
  await harness.kubectl('-n', 'red', 'wait', '--for=delete', 'store/last', '--timeout=60s');
  const gone = async (): Promise<unknown> =>
    (await mutate('root', 'deleteTeam(input: { team: "red" })')).result['__typename'];
  await expect.poll(gone, PATIENCE).toBe('DeleteTeamPayload');
  await harness.kubectl('wait', '--for=delete', 'team/red', '--timeout=60s');
  expect(await mutate('root', 'deleteTeam(input: { team: "red" })')).toMatchObject({
    result: { __typename: 'NotFound' },
  });
});

test.each(['K%FT%', '../domains/a.test', 'urumi/status', 'urumi?x=y', ''])(
  '"%s" is no team',
  async (team) => {
    for (const change of ['deleteTeam', 'updateTeam']) {
      const { result } = await mutate('root', `${change}(input: { team: "${team}" })`);
      expect(result).toMatchObject({ __typename: 'NotFound' });
    }
  },
);

describe('updateTeam', () => {
  const update = (as: Person, fields: string): Promise<Answer> =>
    mutate(as, `updateTeam(input: { team: "urumi", ${fields} })`, TEAM);
  const settings = (): Promise<string> => harness.kubectl('get', 'team', 'urumi', '-o', 'jsonpath={.spec}');

  test('changes only what is given, null lifts a restriction, and what is as asked stays', async () => {
    await update('root', 'displayName: "Main", engines: [WOOCOMMERCE], sizes: [SMALL]');
    expect(JSON.parse(await settings())).toMatchObject({
      displayName: 'Main',
      engines: ['WOOCOMMERCE'],
      sizes: ['small'],
      maxStores: 9,
    });
    const { result } = await update('root', 'engines: null');
    expect(JSON.parse(await settings())).not.toHaveProperty('engines');
    const { generation } = result['team'] as { generation: number };
    expect(await update('root', 'displayName: "Main", sizes: [SMALL]')).toMatchObject({
      result: { team: { generation } },
    });
    const stale = await update('root', `displayName: "Other", ifGeneration: ${generation - 1}`);
    expect(stale).toMatchObject({ result: { __typename: 'TeamChanged' } });
    const current = await update('root', `displayName: "Other", ifGeneration: ${generation}, sizes: null`);
    expect(current).toMatchObject({ result: { team: { displayName: 'Other' } } });
  });

  test.each<[what: string, fields: string, spec: object]>([
    ['the limit', 'maxStores: 100', { maxStores: 100 }],
    ['the engines', 'engines: [MEDUSA]', { engines: ['MEDUSA'] }],
    ['the hosts', 'hostSuffixes: ["a.test"]', { hostSuffixes: ['a.test'] }],
    ['the sources of plugins', 'pluginSources: []', { pluginSources: [] }],
    ['the sizes', 'sizes: [LARGE]', { sizes: ['large'] }],
    ['the name', 'displayName: "Mine"', { displayName: 'Mine' }],
  ])('%s: neither by an admin of the team nor by one who may only patch it', async (_what, fields, spec) => {
    for (const as of ['admin', 'delegate'] as const) {
      expect(await update(as, fields)).toMatchObject({ result: { __typename: 'Forbidden' } });
      expect(await patch(as, spec)).toMatch(/forbidden/i);
    }
    expect(await patch('root', spec)).toContain('patched');
  });
});

describe('members', () => {
  const member = (name: string, role: string, kind = 'USER'): string =>
    `member: { kind: ${kind}, name: "${name}", role: ${role} }`;
  const set = (as: Person, given: string, team = 'urumi'): Promise<Answer> =>
    mutate(as, `setTeamMember(input: { team: "${team}", ${given} })`, FIELD);
  const remove = (as: Person, name: string, kind = 'USER', more = ''): Promise<Answer> =>
    mutate(
      as,
      `removeTeamMember(input: { team: "urumi", member: { kind: ${kind}, name: "${name}" ${more} } })`,
    );
  type Members = { kind: string; name: string; role: string; namespace?: string }[];
  const read = async (): Promise<Members> =>
    JSON.parse(await harness.kubectl('get', 'team', 'urumi', '-o', 'jsonpath={.spec.members}')) as Members;

  test('are changed by an admin of the team, all that are changed at the same time', async () => {
    const names = ['a', 'b', 'c', 'd', 'e'];
    const results = await Promise.all(names.map((name) => set('admin', member(name, 'VIEWER'))));
    expect(results.map(({ result }) => result['__typename'])).toEqual(names.map(() => 'TeamPayload'));
    expect((await read()).map(({ name }) => name)).toEqual(
      expect.arrayContaining([...names, 'viewer', 'operator', 'admin']),
    );
    await set('admin', member('a', 'OPERATOR'));
    expect((await read()).find(({ name }) => name === 'a')?.role).toBe('operator');
    await Promise.all(names.map((name) => remove('admin', name)));
    expect((await read()).map(({ name }) => name)).toEqual(['viewer', 'operator', 'admin']);
  });

  test.each<
    [what: string, change: () => Promise<Answer>, members: (former: Members) => Members, message: RegExp]
  >([
    [
      'everybody',
      () => set('delegate', member('system:authenticated', 'VIEWER', 'GROUP')),
      (former) => [...former, { kind: 'Group', name: 'system:authenticated', role: 'viewer' }],
      /of Kubernetes/,
    ],
    [
      'the last admin',
      () => remove('delegate', 'admin', 'SERVICE_ACCOUNT', ', namespace: "urumi"'),
      (former) => former.filter(({ name }) => name !== 'admin'),
      /the last admin/,
    ],
  ])('%s: GraphQL and kubectl refuse it alike', async (_what, change, members, message) => {
    const { result } = await change();
    expect(result).toMatchObject({ __typename: 'Forbidden', message: expect.stringMatching(message) });
    expect(await patch('delegate', { members: members(await read()) })).toMatch(message);
    expect(await patch('root', { members: members(await read()) })).toContain('patched');
  });

  test('are changed by one who may patch the Team, by GraphQL and by kubectl', async () => {
    expect(await set('delegate', member('x', 'VIEWER'))).toMatchObject({
      result: { __typename: 'TeamPayload' },
    });
    const former = await read();
    expect(
      await patch('delegate', { members: [...former, { kind: 'User', name: 'y', role: 'admin' }] }),
    ).toContain('patched');
    await remove('delegate', 'x');
  });

  test('are not changed by others, nor by a token of an admin', async () => {
    for (const as of ['viewer', 'operator'] as const) {
      expect(await set(as, member('x', 'VIEWER'))).toMatchObject({ result: { __typename: 'Forbidden' } });
    }
    expect(await set('admin', member('x', 'VIEWER'), 'none')).toMatchObject({
      result: { __typename: 'NotFound' },
    });
    const made = await mutate(
      'admin',
      'createToken(input: { team: "urumi", name: "robot", role: ADMIN })',
      '... on CreateTokenPayload { value }',
    );
    const robot = made.result['value'] as string;
    const ask = (query: string): Promise<Answer> => sendAs(server.url, robot, query);
    const rights = '{ viewer { teams { role canChangeMembers canUpdateTeam canDeleteTeam } } }';
    const none = { role: 'ADMIN', canChangeMembers: false, canUpdateTeam: false, canDeleteTeam: false };
    await expect.poll(() => ask(rights), PATIENCE).toEqual({ viewer: { teams: [none] } });
    const change = `mutation { result: setTeamMember(input: { team: "urumi", ${member('x', 'ADMIN')} }) { __typename } }`;
    expect(await ask(change)).toMatchObject({ result: { __typename: 'Forbidden' } });
    expect(
      await set('admin', member('system:serviceaccount:urumi:urumi-token-robot', 'ADMIN')),
    ).toMatchObject({
      result: { __typename: 'InvalidInput', field: 'member' },
    });
  });
});

test('teamsChanged sends the teams, and again after a change by kubectl', async () => {
  const headers = { authorization: `Bearer ${people.viewer}` };
  const query = 'subscription { teamsChanged(name: "urumi") { displayName } }';
  const stream = await openEvents(server.url, headers, query);
  await vi.waitUntil(() => stream.messages.length > 0, PATIENCE);
  const spec = JSON.stringify({ spec: { displayName: 'By kubectl' } });
  await harness.kubectl('patch', 'team', 'urumi', '--type=merge', '-p', spec);
  const newest = { data: { teamsChanged: [{ displayName: 'By kubectl' }] } };
  await expect.poll(() => stream.messages.at(-1), PATIENCE).toEqual(newest);
  await stream.drop();
});
