import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { createStore } from '../../support/stores.ts';
import { startHarness, type Harness, type Served } from './harness.ts';

let harness: Harness;
let server: Served;

beforeAll(async () => {
  harness = await startHarness();
  server = await harness.serve({ RATE_LIMIT_MAX: '1000' });
});
afterAll(() => harness?.stop());

interface Answer {
  __typename: string;
  problems?: { path: string[]; allowed: string }[];
  store?: { backupSchedule: { schedule: string; timeZone: string; keep: object; nextAt: string } | null };
}

const make = (id: string, backup?: object) =>
  createStore(server.api, { id, name: id, engine: 'WOOCOMMERCE', backup });

async function update(id: string, backup: object | null): Promise<Answer> {
  const query = `mutation($input: UpdateStoreInput!) { answer: updateStore(input: $input) { __typename
    ... on InvalidInput { problems { path allowed } }
    ... on StorePayload { store {
      backupSchedule { schedule timeZone keep { last hourly daily weekly monthly } nextAt } } } } }`;
  return (await server.api.send<{ answer: Answer }>(query, { input: { id, backup } })).answer;
}

const keptBy = (rule: object) => ({ last: 0, hourly: 0, daily: 0, weekly: 0, monthly: 0, ...rule });

test('a schedule is set, changed and ended; what is left out stays', async () => {
  await make('nike');
  const usual = keptBy({ hourly: 24, daily: 7, weekly: 4 });
  const first = await update('nike', { schedule: '@hourly' });
  expect(first.store?.backupSchedule).toMatchObject({ schedule: '@hourly', timeZone: 'UTC', keep: usual });
  expect(Date.parse(first.store?.backupSchedule?.nextAt ?? '')).toBeGreaterThan(Date.now());
  const keep = { hourly: 30, daily: 7, weekly: 4 };
  await update('nike', { schedule: '@hourly', timeZone: 'Asia/Tokyo', keep });
  expect((await update('nike', { schedule: '@daily' })).store?.backupSchedule).toMatchObject({
    schedule: '@daily',
    timeZone: 'Asia/Tokyo',
    keep: keptBy(keep),
  });
  expect((await update('nike', null)).store?.backupSchedule).toBeNull();
});

test('every problem of a schedule is told with its path', async () => {
  await make('adidas');
  const keep = { hourly: 999, daily: -1 };
  const { problems } = await update('adidas', { schedule: '* * * * *', timeZone: 'Mars/Olympus', keep });
  expect(problems?.map(({ path }) => path.join('.'))).toEqual([
    'backup.schedule',
    'backup.timeZone',
    'backup.keep.hourly',
    'backup.keep.daily',
  ]);
});

test('only who may delete backups ends a schedule or keeps fewer; who changes stores keeps more', async () => {
  await make('puma', { schedule: '@daily', keep: { daily: 5 } });
  const verbs = ['--verb=get,patch', '--resource=stores.stores.urumi.dev'];
  await harness.kubectl('create', 'clusterrole', 'changer', ...verbs);
  const binding = ['create', 'rolebinding', 'changer', '--clusterrole=changer', '--user=olga'];
  await harness.kubectl('-n', 'urumi', ...binding);
  const patch = (backup: object | null): Promise<string> => {
    const change = ['--type=merge', '-p', JSON.stringify({ spec: { backup } })];
    return harness.kubectl('-n', 'urumi', 'patch', 'store', 'puma', '--as=olga', ...change).catch(String);
  };
  const refused = 'needs the right to delete backups';
  await vi.waitUntil(async () => (await patch(null)).includes(refused), { timeout: 30_000, interval: 200 });
  expect(await patch({ keep: { daily: 4 } })).toContain(refused);
  expect(await patch({ keep: { daily: 4, weekly: 9 } })).toContain(refused);
  expect(await patch({ keep: { daily: 6, weekly: 9 } })).toContain('patched');
  expect(await patch({ schedule: '@weekly' })).toContain('patched');
});
