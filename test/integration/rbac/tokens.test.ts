import { execa } from 'execa';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { writeTokenKubeconfig } from '../../support/token-kubeconfig.ts';
import { startHarness, type Harness } from '../controller/harness.ts';
import { openEvents } from '../identity/streams.ts';
import { startServer, type WholeServer } from '../scripted/server.ts';
import { installPlatform, kubeconfigOf, makeAccounts, setMembers } from './service-account.ts';
import { sendAs, type Answer } from './send-as.ts';

let harness: Harness;
let server: WholeServer;
let people: Awaited<ReturnType<typeof makeAccounts>>;

beforeAll(async () => {
  harness = await startHarness();
  await installPlatform(harness);
  people = await makeAccounts(harness);
  const KUBECONFIG = await kubeconfigOf(harness, 'urumi');
  const env = { AUTH: 'token', USE_RBAC: 'true', STREAM_RECHECK: '1s', RATE_LIMIT_MAX: '1000' };
  server = await startServer(harness, { ...env, KUBECONFIG });
  await setMembers(harness, ['viewer', 'operator', 'admin']);
  await harness.kubectl('wait', '--for=condition=Ready', 'team/urumi', '--timeout=90s');
});
afterAll(() => harness?.stop());

/** The API server caches reviews of tokens for 10 s, and the server reviews of rights. */
const PATIENCE = { timeout: 40_000, interval: 200 };
const send = (token: string, query: string): Promise<Answer> => sendAs(server.url, token, query);

const ERROR = '__typename ... on UserError { code message hint }';
const create = (as: string, input: string): Promise<Answer> =>
  send(
    as,
    `mutation { result: createToken(input: { ${input} }) { ${ERROR} ... on InvalidInput { field allowed }
      ... on CreateTokenPayload { value token { name role createdBy expiresAt } } } }`,
  );
const revoke = (as: string, name: string, team = 'urumi'): Promise<Answer> =>
  send(as, `mutation { result: revokeToken(input: { team: "${team}", name: "${name}" }) { ${ERROR} } }`);

async function issue(name: string, role: string): Promise<string> {
  const { result } = await create(people.admin, `team: "urumi", name: "${name}", role: ${role}`);
  expect(result).toMatchObject({ __typename: 'CreateTokenPayload', token: { name, role } });
  return result['value'] as string;
}

const LIST = '{ tokens(team: "urumi") { name role createdAt createdBy expiresAt } }';
const CREATE_STORE =
  'mutation { result: createStore(input: { name: "By token", engine: WOOCOMMERCE }) { __typename } }';

describe('a token', () => {
  test('may do what its role allows and no more, and its value is in no log', async () => {
    const viewer = await issue('reader', 'VIEWER');
    await vi.waitUntil(async () => (await send(viewer, '{ stores { totalCount } }'))['stores'], PATIENCE);
    expect(await send(viewer, CREATE_STORE)).toMatchObject({ result: { __typename: 'Forbidden' } });
    const operator = await issue('deployer', 'OPERATOR');
    const created = async (): Promise<unknown> => (await send(operator, CREATE_STORE)).result['__typename'];
    await vi.waitUntil(async () => (await created()) === 'StorePayload', PATIENCE);
    expect(server.output()).toContain('"token":"deployer"');
    for (const value of [viewer, operator]) {
      expect(server.output()).not.toContain(value);
      expect(
        await harness.kubectl('get', 'serviceaccounts,rolebindings,events,secrets', '-A', '-o', 'yaml'),
      ).not.toContain(value);
    }
  });

  test('manages no tokens, even as an admin', async () => {
    const admin = await issue('robot', 'ADMIN');
    const rights = '{ viewer { teams { role canManageTokens } } }';
    const isAdmin = { viewer: { teams: [{ role: 'ADMIN', canManageTokens: false }] } };
    await expect.poll(() => send(admin, rights), PATIENCE).toEqual(isAdmin);
    expect(await create(admin, 'team: "urumi", name: "more", role: VIEWER')).toMatchObject({
      result: { __typename: 'Forbidden', hint: 'no token may: log in yourself' },
    });
    expect(await revoke(admin, 'reader')).toMatchObject({ result: { __typename: 'Forbidden' } });
    expect(await send(admin, LIST)).toMatchObject({ error: 'FORBIDDEN' });
  });

  test('is no login for the API server of Kubernetes', async () => {
    const file = `${harness.dir}/token.conf`;
    await writeTokenKubeconfig(file, harness.plane.kubeconfig, await issue('kubectl', 'ADMIN'));
    const args = ['-n', 'urumi', 'get', 'stores'];
    const { stderr } = await execa(`${harness.plane.bin}/kubectl`, args, {
      env: { KUBECONFIG: file },
      reject: false,
    });
    expect(stderr).toContain('Unauthorized');
  });

  test('is listed for the admins of its team, newest first', async () => {
    const { tokens } = (await send(people.admin, LIST)) as unknown as { tokens: Record<string, string>[] };
    expect(Object.fromEntries(tokens.map(({ name, role }) => [name, role]))).toEqual({
      kubectl: 'ADMIN',
      robot: 'ADMIN',
      deployer: 'OPERATOR',
      reader: 'VIEWER',
    });
    // Kubernetes records whole seconds, so tokens of one second have no order.
    const created = tokens.map(({ createdAt }) => createdAt ?? '');
    expect(created).toEqual(created.toSorted().toReversed());
    expect(tokens[0]?.['createdBy']).toBe('system:serviceaccount:urumi:admin');
    const days = (Date.parse(tokens[0]?.['expiresAt'] ?? '') - Date.now()) / 86_400_000;
    expect(Math.round(days)).toBe(90);
  });
});

describe('createToken refuses', () => {
  test.each<[what: string, input: string, field: string]>([
    ['a name with capitals', 'name: "Ci", role: VIEWER', 'name'],
    ['a name that is too long', `name: "${'a'.repeat(41)}", role: VIEWER`, 'name'],
    ['a name that is taken', 'name: "reader", role: VIEWER', 'name'],
    ['less than 10 minutes', 'name: "short", role: VIEWER, expiresInSeconds: 599', 'expiresInSeconds'],
    ['more than a year', 'name: "long", role: VIEWER, expiresInSeconds: 31536001', 'expiresInSeconds'],
  ])('%s', async (_what, input, field) => {
    const refused = { __typename: 'InvalidInput', field, allowed: expect.any(String) };
    expect(await create(people.admin, `team: "urumi", ${input}`)).toMatchObject({ result: refused });
  });

  test.each(['viewer', 'operator'] as const)('a %s', async (who) => {
    expect(await create(people[who], 'team: "urumi", name: "mine", role: VIEWER')).toMatchObject({
      result: { __typename: 'Forbidden' },
    });
    expect(await send(people[who], LIST)).toMatchObject({ error: 'FORBIDDEN' });
    expect(await revoke(people[who], 'reader')).toMatchObject({ result: { __typename: 'Forbidden' } });
  });

  test('an admin of another team, who does not learn that the team exists', async () => {
    const team = { apiVersion: 'stores.urumi.dev/v1alpha1', kind: 'Team', metadata: { name: 'blue' } };
    await execa(`${harness.plane.bin}/kubectl`, ['create', '-f', '-'], {
      env: { KUBECONFIG: harness.plane.kubeconfig },
      input: JSON.stringify({ ...team, spec: {} }),
    });
    await harness.kubectl('wait', '--for=condition=Ready', 'team/blue', '--timeout=90s');
    for (const name of ['blue', 'none']) {
      const missing = { __typename: 'NotFound', message: `there is no team "${name}"` };
      expect(await create(people.admin, `team: "${name}", name: "mine", role: VIEWER`)).toMatchObject({
        result: missing,
      });
      expect(await revoke(people.admin, 'mine', name)).toMatchObject({ result: missing });
    }
  });

  test('a role with rights that the user does not have', async () => {
    const role = {
      apiVersion: 'rbac.authorization.k8s.io/v1',
      kind: 'Role',
      metadata: { name: 'tokens', namespace: 'urumi' },
    };
    const rules = [{ apiGroups: ['stores.urumi.dev'], resources: ['tokens'], verbs: ['create'] }];
    await execa(`${harness.plane.bin}/kubectl`, ['apply', '--server-side', '--force-conflicts', '-f', '-'], {
      env: { KUBECONFIG: harness.plane.kubeconfig },
      input: JSON.stringify({ ...role, rules }),
    });
    const binding = ['create', 'rolebinding', 'tokens', '--role=tokens', '--serviceaccount=urumi:viewer'];
    await harness.kubectl('-n', 'urumi', ...binding);
    const beyond = (): Promise<Answer> => create(people.viewer, 'team: "urumi", name: "up", role: OPERATOR');
    await expect
      .poll(async () => (await beyond()).result['message'], PATIENCE)
      .toContain('a token of yours may not either');
    expect(await create(people.viewer, 'team: "urumi", name: "same", role: VIEWER')).toMatchObject({
      result: { __typename: 'CreateTokenPayload' },
    });
  });
});

test('a revoked token is refused, and its stream ends', async () => {
  const token = await issue('gone', 'VIEWER');
  await vi.waitUntil(async () => (await send(token, '{ stores { totalCount } }'))['stores'], PATIENCE);
  const headers = { authorization: `Bearer ${token}` };
  const stream = await openEvents(server.url, headers, 'subscription { storesChanged { snapshot } }');
  await vi.waitUntil(() => stream.messages.length > 0, PATIENCE);
  expect(await revoke(people.admin, 'gone')).toMatchObject({ result: { __typename: 'RevokeTokenPayload' } });
  expect(await stream.ended).toBe('complete');
  expect(await send(token, '{ stores { totalCount } }')).toEqual({ error: 'UNAUTHENTICATED' });
  expect(await revoke(people.admin, 'gone')).toMatchObject({ result: { __typename: 'NotFound' } });
  expect(await harness.kubectl('-n', 'urumi', 'get', 'rolebindings', '-o', 'name')).not.toContain('gone');
  // The name is free again, and the new token has only the new role.
  await issue('gone', 'OPERATOR');
});

test('what is left of an expired token is removed', async () => {
  await issue('old', 'VIEWER');
  const account = ['-n', 'urumi', 'annotate', '--overwrite', 'serviceaccount', 'urumi-token-old'];
  await harness.kubectl(...account, 'stores.urumi.dev/token-expires=2026-01-01T00:00:00Z');
  await harness.kubectl('annotate', '--overwrite', 'team', 'urumi', 'look=again');
  const left = (): Promise<string> =>
    harness.kubectl('-n', 'urumi', 'get', 'serviceaccounts,rolebindings', '-o', 'name');
  await vi.waitUntil(async () => !(await left()).includes('urumi-token-old'), PATIENCE);
  expect(await left()).toContain('urumi-token-reader');
});

test.each([
  ['bash', 'examples/create-store.sh', 'by-shell'],
  [process.execPath, 'examples/create-store.ts', 'by-node'],
])('%s %s logs in with a token', async (program, script, id) => {
  const token = await issue(id, 'OPERATOR');
  await vi.waitUntil(async () => (await send(token, '{ stores { totalCount } }'))['stores'], PATIENCE);
  const env = { URUMI_URL: server.url, URUMI_TOKEN: token };
  const { stdout } = await execa(program, [script, id, ...(script.endsWith('.ts') ? [server.url] : [])], {
    env,
  });
  expect(stdout).toBe(`http://${id}.shops.test`);
});

test('an administrator makes the same login with kubectl', async () => {
  const inTeam = ['-n', 'urumi'];
  await harness.kubectl(...inTeam, 'create', 'serviceaccount', 'by-hand');
  const role = ['create', 'rolebinding', 'by-hand', '--clusterrole=urumi-viewer'];
  await harness.kubectl(...inTeam, ...role, '--serviceaccount=urumi:by-hand');
  const token = await harness.kubectl(...inTeam, 'create', 'token', 'by-hand', '--audience=urumi');
  await vi.waitUntil(async () => (await send(token, '{ stores { totalCount } }'))['stores'], PATIENCE);
});

describe('the server, with its own rights, cannot', () => {
  test.each<[what: string, ...args: string[]]>([
    [
      'take a token of another service account',
      '-n',
      'urumi',
      'create',
      'token',
      'admin',
      '--audience=urumi',
    ],
    ['take a token of its own', '-n', 'urumi-system', 'create', 'token', 'urumi', '--audience=urumi'],
    ['take one for the API server', '-n', 'urumi', 'create', 'token', 'urumi-token-reader'],
    ['make another service account', '-n', 'urumi', 'create', 'serviceaccount', 'x'],
    ['delete another service account', '-n', 'urumi', 'delete', 'serviceaccount', 'admin'],
  ])('%s', async (_what, ...args) => {
    const env = { KUBECONFIG: `${harness.dir}/urumi.conf` };
    const { stderr } = await execa(`${harness.plane.bin}/kubectl`, args, { env, reject: false });
    expect(stderr).toMatch(/forbidden/i);
  });
});
