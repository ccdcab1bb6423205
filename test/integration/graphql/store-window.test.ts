import { afterEach, beforeEach, expect, test } from 'vitest';
import type { GraphContext } from '../../../server/src/graphql/context.ts';
import { storesChanged } from '../../../server/src/graphql/live/stores-changed.ts';
import { storeWindow, type StoreWindow } from '../../../server/src/graphql/live/store-window.ts';
import {
  agesOf,
  certificatesOf,
  enginesOf,
  labelsOf,
  phasesOf,
  valuesOf,
} from '../../../server/src/graphql/read/facets.ts';
import { readStores } from '../../../server/src/graphql/read/stores.ts';
import type { LiveIterator } from '../../../server/src/graphql/live/live-iterator.ts';
import type { Phase, StoreResource } from '../../../server/src/store/resource.ts';
import { createMemoryApi, type MemoryApi } from './memory-api.ts';

let memory: MemoryApi;
let context: GraphContext;
let version = 1;

beforeEach(() => {
  memory = createMemoryApi();
  context = { ...memory.facts, api: memory.api };
});
afterEach(() => memory.stop());

/** Creates a store or changes it. */
function put(id: string, change: { phase?: Phase; team?: string; name?: string } = {}): StoreResource {
  const { phase = 'Ready', team = 'urumi', name = id } = change;
  const store = memory.informers.addStore(id, team, String((version += 1)));
  const changed = {
    ...store,
    spec: { ...store.spec, displayName: name },
    status: { ...store.status, phase },
  };
  memory.informers.answered(changed);
  return changed;
}

const open = (args: Parameters<typeof storeWindow>[1]) =>
  storeWindow(context, { order: { field: 'NAME' }, ...args });
const next = async (messages: LiveIterator<StoreWindow>): Promise<StoreWindow> =>
  (await messages.next()).value as StoreWindow;
const rowsOf = ({ rows }: StoreWindow): string[] => rows.map(({ metadata }) => metadata.name);

test('the first message has all rows of the window, the total and the counts', async () => {
  for (const id of ['a', 'b', 'c', 'd']) put(id);
  put('e', { phase: 'Failed', team: 'red' });
  const first = await next(await open({ first: 2, offset: 1 }));
  expect(first).toMatchObject({ snapshot: true, totalCount: 5, offset: 1, ids: ['b', 'c'] });
  expect(rowsOf(first)).toEqual(['b', 'c']);
  const { facets } = first;
  expect(phasesOf(facets)).toEqual([
    { phase: 'Ready', count: 4 },
    { phase: 'Failed', count: 1 },
  ]);
  expect(enginesOf(facets)).toEqual([{ engine: 'WOOCOMMERCE', count: 5 }]);
  expect(valuesOf(facets, 'version')).toEqual([{ value: '', count: 5 }]);
  expect(valuesOf(facets, 'team')).toEqual([
    { value: 'urumi', count: 4 },
    { value: 'red', count: 1 },
  ]);
});

test('later messages have only the rows that changed or entered the window', async () => {
  for (const id of ['a', 'b', 'd']) put(id);
  const messages = await open({ first: 2 });
  await next(messages);
  put('b', { phase: 'Degraded' });
  const changed = await next(messages);
  expect([changed.snapshot, changed.ids, rowsOf(changed)]).toEqual([false, ['a', 'b'], ['b']]);
  memory.informers.removeStore(put('a'));
  const moved = await next(messages);
  expect([moved.totalCount, moved.ids, rowsOf(moved)]).toEqual([2, ['b', 'd'], ['d']]);
});

test('a change outside of the window is a message only when a number changes', async () => {
  for (const id of ['a', 'b', 'c']) put(id);
  const [messages, ofC] = [await open({ first: 1 }), await open({ offset: 2 })];
  await Promise.all([next(messages), next(ofC)]);
  const message = next(messages);
  put('c', { name: 'c again' });
  expect(rowsOf(await next(ofC))).toEqual(['c']);
  put('c', { phase: 'Failed', name: 'c again' });
  expect(rowsOf(await message)).toEqual([]);
  expect(phasesOf((await message).facets)).toContainEqual({ phase: 'Failed', count: 1 });
});

test('a store that changes its place moves, and its row comes again', async () => {
  for (const id of ['a', 'b', 'c']) put(id);
  const messages = await open({});
  await next(messages);
  put('a', { name: 'z' });
  const message = await next(messages);
  expect([message.ids, rowsOf(message)]).toEqual([['b', 'c', 'a'], ['a']]);
});

test('the counts of a facet ignore what the filter asks of it', async () => {
  put('a');
  put('b', { phase: 'Failed' });
  const { totalCount, facets } = await next(await open({ filter: { phase: ['Failed'] } }));
  expect([totalCount, phasesOf(facets).map(({ phase }) => phase)]).toEqual([1, ['Ready', 'Failed']]);
  expect(enginesOf(facets)).toEqual([{ engine: 'WOOCOMMERCE', count: 1 }]);
});

test('a window after a cursor follows the store of the cursor', async () => {
  for (const id of ['b', 'c', 'd', 'e']) put(id);
  const first = await next(await open({ first: 2 }));
  const messages = await open({ first: 2, after: first.endCursor });
  expect((await next(messages)).ids).toEqual(['d', 'e']);
  put('a');
  expect(await next(messages)).toMatchObject({ ids: ['d', 'e'], offset: 3 });
  put('c', { name: 'd2' });
  expect(await next(messages)).toMatchObject({ ids: ['e'], offset: 4, rows: [] });
});

test('a window whose cursor names a store that is gone stays where it was', async () => {
  const stores = ['a', 'b', 'c', 'd'].map((id) => put(id));
  const { startCursor } = await next(await open({ offset: 1 }));
  const messages = await open({ after: startCursor });
  expect((await next(messages)).ids).toEqual(['c', 'd']);
  memory.informers.removeStore(stores[1]!);
  expect(await next(messages)).toMatchObject({ ids: ['d'], offset: 2 });
  expect((await next(await open({ after: startCursor }))).ids).toEqual(['c', 'd']);
});

test('a cursor of the query `stores` is one of a window', async () => {
  for (const id of ['a', 'b', 'c']) put(id);
  const page = await readStores(context, { order: { field: 'NAME' }, first: 2 });
  expect((await next(await open({ after: page.pageInfo.endCursor }))).ids).toEqual(['c']);
});

test('stores are counted by label, age and certificate, each apart from what the filter asks of it', async () => {
  const now = new Date().toISOString();
  const change = (id: string, labels: Record<string, string>, reason: string): void => {
    const store = put(id);
    const condition = { type: 'CertificateReady' as const, status: 'True' as const, reason, message: '' };
    memory.informers.answered({
      ...store,
      metadata: { ...store.metadata, labels, creationTimestamp: now },
      status: { ...store.status, conditions: [{ ...condition, lastTransitionTime: now }] },
    });
  };
  change('a', { tier: 'gold', env: 'prod' }, 'Issued');
  change('b', { tier: 'gold' }, 'Expired');
  change('c', { tier: 'iron' }, 'Issued');
  const filter = { labels: [{ key: 'tier', value: 'gold' }], certificate: ['Issued' as const] };
  const { totalCount, facets } = await next(await open({ filter }));
  expect(totalCount).toBe(1);
  expect(labelsOf(facets)).toEqual([
    { key: 'env', value: 'prod', count: 1 },
    { key: 'tier', value: 'gold', count: 1 },
    { key: 'tier', value: 'iron', count: 1 },
  ]);
  expect(certificatesOf(facets, ['Issued', 'Expired', 'Issuing'])).toEqual([
    { reason: 'Issued', count: 1 },
    { reason: 'Expired', count: 1 },
  ]);
  expect(agesOf(facets).map(({ age, count }) => [age, count])).toEqual([
    ['DAY', 1],
    ['WEEK', 1],
    ['MONTH', 1],
  ]);
});

test('a label that most stores have is among the first fifty', async () => {
  for (let n = 0; n < 60; n += 1) {
    const store = put(`s${n}`);
    memory.informers.answered({
      ...store,
      metadata: { ...store.metadata, labels: { own: String(n), common: 'yes' } },
    });
  }
  const labels = labelsOf((await next(await open({}))).facets);
  expect(labels).toHaveLength(50);
  expect(labels[0]).toEqual({ key: 'common', value: 'yes', count: 60 });
});

test.each([
  [{ first: 0 }, 'first must be 1 to 100'],
  [{ first: 101 }, 'first must be 1 to 100'],
  [{ offset: -1 }, 'offset must be 0 or more'],
  [{ offset: 1, after: 'MTp4' }, 'offset must not be given together with after'],
  [{ after: 'x' }, 'after is not a cursor of this list'],
])('%o is refused', async (args, message) => {
  await expect(open(args)).rejects.toMatchObject({
    message,
    extensions: { code: 'BAD_USER_INPUT', field: Object.keys(args)[0] },
  });
});

test('storesChanged refuses a list of more than 500 stores, and says what to use', async () => {
  for (let n = 0; n < 500; n += 1) put(`s${n}`);
  const messages = await storesChanged(context, {});
  expect((await messages.next()).value).toMatchObject({ snapshot: true, upserted: { length: 500 } });
  put('one-more', { phase: 'Failed' });
  await expect(storesChanged(context, {})).rejects.toMatchObject({
    extensions: { code: 'TOO_MANY_STORES', limit: 500, actual: 501, use: 'storeWindow' },
  });
  const some = await storesChanged(context, { phase: ['Failed'] });
  expect((await some.next()).value).toMatchObject({ upserted: { length: 1 } });
});
