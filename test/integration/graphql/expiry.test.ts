import { execa } from 'execa';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { startHarness, type Harness, type Served } from './harness.ts';

let harness: Harness;
let server: Served;

const DAY_MS = 86_400_000;
const inMs = (ms: number): string => new Date(Date.now() + ms).toISOString();
const WORDS = 'must be in the future, at most 365 days from now';
const NOT_ALLOWED: [what: string, ms: number][] = [
  ['a past time', -1000],
  ['more than 365 days', 365 * DAY_MS + 60_000],
];

beforeAll(async () => {
  harness = await startHarness();
  server = await harness.serve({ RATE_LIMIT_MAX: '1000' });
  const refused = async (): Promise<boolean> => (await apply('probe', inMs(-DAY_MS))).includes(WORDS);
  await vi.waitUntil(refused, { timeout: 30_000, interval: 100 });
});
afterAll(() => harness?.stop());

interface Answer {
  __typename: string;
  field?: string;
  allowed?: string;
  store?: { expiresAt: string | null };
}

async function change(verb: 'create' | 'update', input: object): Promise<Answer> {
  const type = verb === 'create' ? 'CreateStoreInput' : 'UpdateStoreInput';
  const query = `mutation($input: ${type}!) { answer: ${verb}Store(input: $input) { __typename
    ... on InvalidInput { field allowed } ... on StorePayload { store { expiresAt } } } }`;
  return (await server.api.send<{ answer: Answer }>(query, { input })).answer;
}
const create = (id: string, expiresAt?: string): Promise<Answer> =>
  change('create', { id, name: 'x', engine: 'WOOCOMMERCE', expiresAt });

/** What kubectl says to a Store. */
async function apply(id: string, expiresAt: string, ...flags: string[]): Promise<string> {
  const store = {
    apiVersion: 'stores.urumi.dev/v1alpha1',
    kind: 'Store',
    metadata: { name: id, namespace: 'urumi' },
    spec: { engine: 'WOOCOMMERCE', displayName: 'x', expiresAt },
  };
  const args = ['--kubeconfig', harness.plane.kubeconfig, 'apply', '--server-side', ...flags, '-f', '-'];
  const input = JSON.stringify(store);
  const { stdout, stderr } = await execa(`${harness.plane.bin}/kubectl`, args, { input, reject: false });
  return `${stdout}${stderr}`;
}

describe('GraphQL and kubectl', () => {
  test('set an expiry, move it, and remove it', async () => {
    const [first, second] = [inMs(DAY_MS), inMs(2 * DAY_MS)];
    expect(await create('trial', first)).toMatchObject({ store: { expiresAt: first } });
    expect(await change('update', { id: 'trial', expiresAt: second })).toMatchObject({
      store: { expiresAt: second },
    });
    expect(await change('update', { id: 'trial', expiresAt: null })).toMatchObject({
      store: { expiresAt: null },
    });
    expect(await apply('by-kubectl', first)).toContain('serverside-applied');
    expect(await apply('by-kubectl', second)).toContain('serverside-applied');
  });

  test.each(NOT_ALLOWED)('refuse %s for a new store', async (_what, ms) => {
    const refused = { __typename: 'InvalidInput', field: 'expiresAt', allowed: WORDS };
    expect(await create('refused', inMs(ms))).toEqual(refused);
    expect(await apply('refused', inMs(ms))).toContain(WORDS);
  });

  test.each(NOT_ALLOWED)('refuse %s for a store that exists', async (_what, ms) => {
    await create('present');
    const input = { id: 'present', expiresAt: inMs(ms) };
    expect(await change('update', input)).toMatchObject({ __typename: 'InvalidInput', field: 'expiresAt' });
    expect(await apply('present', inMs(ms), '--force-conflicts')).toContain(WORDS);
  });

  test.each(['tomorrow', '2026-01-01', '2026-01-01 12:00:00Z'])('refuse the text "%s"', async (text) => {
    await expect(create('refused', text)).rejects.toThrow('RFC 3339');
    expect(await apply('refused', text)).toContain('spec.expiresAt');
  });
});

test('a store whose expiry has passed stays changeable', async () => {
  await apply('passed', inMs(1500));
  const rename = (): Promise<string> =>
    harness.kubectl(
      '-n',
      'urumi',
      'patch',
      'store',
      'passed',
      '--type=merge',
      '-p',
      '{"spec":{"size":"medium"}}',
    );
  const passed = async (): Promise<boolean> => {
    const at = await harness.kubectl(
      '-n',
      'urumi',
      'get',
      'store',
      'passed',
      '-o',
      'jsonpath={.spec.expiresAt}',
    );
    return Date.parse(at) < Date.now();
  };
  await vi.waitUntil(passed, { timeout: 10_000, interval: 100 });
  expect(await rename()).toContain('patched');
});

test('only who may delete a store changes its expiry; who creates one may set it', async () => {
  const verbs = ['--verb=get,create,patch,update', '--resource=stores.stores.urumi.dev'];
  await harness.kubectl('create', 'clusterrole', 'changer', ...verbs);
  await harness.kubectl(
    '-n',
    'urumi',
    'create',
    'rolebinding',
    'changer',
    '--clusterrole=changer',
    '--user=olga',
  );
  const olga = (id: string, ms: number): Promise<string> => apply(id, inMs(ms), '--as=olga');
  expect(await olga('of-olga', DAY_MS)).toContain('serverside-applied');
  expect(await olga('of-olga', 2 * DAY_MS)).toContain('needs the right to delete the store');
});
