import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { LABEL_UID, storeLabels } from '../../../server/src/store/names.ts';
import { forgeEvent, forgePod, strangersNamespace } from '../forgeries.ts';
import { claimNamespace, startHarness, type Harness, type Served } from './harness.ts';

let harness: Harness;
let dir: string;

beforeAll(async () => {
  harness = await startHarness();
  dir = await mkdtemp(join(tmpdir(), 'urumi-ownership-'));
  await strangersNamespace(harness.kube, 'stranger');
});
afterAll(async () => {
  await harness?.stop();
  await rm(dir, { recursive: true, force: true });
});

const CREATE = `mutation($id: ID!) { createStore(input: { id: $id, name: "Owned", engine: WOOCOMMERCE }) {
  __typename } }`;
const REVEAL = `mutation($id: ID!) { revealCredentials(input: { id: $id }) { __typename } }`;
const LOGS = 'subscription($id: ID!) { storeLogs(id: $id, component: "wordpress") { text } }';
const ACTIVITY = 'query($id: ID) { activity(storeId: $id) { edges { node { reason } } } }';

describe.each([
  ['with full rights', 'false'],
  ['with least privilege', 'true'],
])('%s', (_title, USE_RBAC) => {
  const mode = USE_RBAC === 'true' ? 'least' : 'full';
  const activityFile = (): string => join(dir, `activity-${mode}.log`);
  let server: Served;

  beforeAll(async () => {
    server = await harness.serve({ USE_RBAC, ACTIVITY_LOG_FILE: activityFile() });
  });

  const seePod = (namespace: string, name: string): Promise<void> =>
    expect.poll(() => server.informers.get('pods', namespace, name)).toBeDefined();

  const followLogs = async (id: string): Promise<void> => {
    for await (const _line of server.api.subscribe(LOGS, { id })) return;
  };

  test('storeLogs ignores a pod in another namespace', async () => {
    const id = `mute-${mode}`;
    await server.api.send(CREATE, { id });
    await claimNamespace(harness, id);
    await forgePod(harness.kube, { id, namespace: 'stranger', name: id });
    await seePod('stranger', id);
    await expect(followLogs(id)).rejects.toThrow(/has no pod/);
  });

  test.each([
    ['without the uid of a store', {}],
    ['with the uid of another store', { [LABEL_UID]: 'c0ffee00-0000-4000-8000-000000000000' }],
  ])(
    "neither pods nor passwords of a foreign namespace with the store's name count, %s",
    async (_what, uid) => {
      const id = `foreign-${mode}-${Object.keys(uid).length}`;
      await server.api.send(CREATE, { id });
      await claimNamespace(harness, id, { ...storeLabels('urumi', id), ...uid });
      await forgePod(harness.kube, { id, namespace: `store-${id}`, name: 'web' });
      await seePod(`store-${id}`, 'web');
      await expect(followLogs(id)).rejects.toThrow(/has no pod/);
      const secret = `urumi-${id}-ecommerce-store-secrets`;
      const literal = '--from-literal=wp-admin-password=theirs';
      await harness.kubectl('-n', `store-${id}`, 'create', 'secret', 'generic', secret, literal);
      expect(await server.api.send(REVEAL, { id })).toEqual({
        revealCredentials: { __typename: 'Conflict' },
      });
    },
  );

  test('an event outside the namespaces of teams is not part of the activity', async () => {
    const id = `slandered-${mode}`;
    await server.api.send(CREATE, { id });
    await forgeEvent(harness.kube, { id, namespace: 'stranger', name: id });
    await forgeEvent(harness.kube, { id, namespace: 'urumi', name: id });
    await expect.poll(() => server.informers.get('events', 'urumi', id)).toBeDefined();
    await expect.poll(() => server.informers.get('events', 'stranger', id)).toBeDefined();
    const one = { activity: { edges: [{ node: { reason: 'Forged' } }] } };
    expect(await server.api.send(ACTIVITY, { id })).toEqual(one);
    await expect.poll(() => readFile(activityFile(), 'utf8').catch(() => '')).toContain(id);
    const lines = (await readFile(activityFile(), 'utf8')).trimEnd().split('\n');
    expect(lines.filter((line) => line.includes(id)).map((line) => JSON.parse(line) as unknown)).toEqual([
      expect.objectContaining({ team: 'urumi', store: id }),
    ]);
  });
});
