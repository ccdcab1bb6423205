import { execa } from 'execa';
import { afterAll, describe, expect, inject, test } from 'vitest';
import { Api } from '../support/api.ts';
import { createStore, deleteStore, isReady, watchStore, type StoreView } from '../support/stores.ts';
import { backUp, deleteBackup, listBackups, waitForBackups } from './backups.ts';
import { placeMedusaOrder } from './medusa-order.ts';
import type { TestPlatform } from '../support/test-platform.ts';
import { Visitor } from './visitor.ts';
import { placeWooOrder } from './woocommerce-order.ts';

const platform = inject('platform');

/** Names of what could hold or open the credentials of the storage. */
async function objectsOf({ kubectl, kubeconfig }: TestPlatform, namespace: string): Promise<string> {
  const args = ['-n', namespace, 'get', 'jobs,secrets,networkpolicies', '-o', 'name'];
  const { stdout } = await execa(kubectl, args, { env: { KUBECONFIG: kubeconfig } });
  return stdout;
}

const ENGINES = [
  { engine: 'WOOCOMMERCE', id: 'saved-woo', images: /wordpress|mariadb|backup/, place: placeWooOrder },
  { engine: 'MEDUSA', id: 'saved-medusa', images: /medusa|postgres|backup/, place: placeMedusaOrder },
];

describe.each(ENGINES)('backups of a store of $engine', ({ engine, id, images, place }) => {
  const missing = platform.missing.filter((line) => images.test(line));
  const api = new Api(platform.url);
  const visitors: Visitor[] = [];
  let store: StoreView;
  let placed = 0;

  afterAll(async () => {
    await Promise.all([api.close(), ...visitors.map((visitor) => visitor.close())]);
  });

  async function order(): Promise<void> {
    const visitor = new Visitor(store.url);
    visitors.push(visitor);
    await place(visitor);
    placed += 1;
  }

  test('a store is there, with an order', async (context) => {
    if (missing.length > 0) context.skip(missing.join('; '));
    await createStore(api, { name: id, engine, id });
    store = (await watchStore(api, id, isReady)).seen.at(-1)!;
    await order();
    expect(await listBackups(api, id)).toEqual([]);
  });

  test('a backup is complete while orders are placed, and has all that were placed before', async (context) => {
    if (missing.length > 0) context.skip(missing.join('; '));
    const before = placed;
    await backUp(api, id);
    let done = false;
    const shopping = (async () => {
      do await order();
      while (!done);
    })();
    const backup = await waitForBackups(api, id, ([newest]) => newest?.phase === 'COMPLETE').finally(() => {
      done = true;
    });
    await shopping;
    expect(backup[0]).toMatchObject({ message: '', products: expect.any(Number) as number });
    expect(backup[0]!.orders).toBeGreaterThanOrEqual(before);
    expect(backup[0]!.orders).toBeLessThanOrEqual(placed);
    expect(backup[0]!.products).toBeGreaterThan(0);
    expect(backup[0]!.bytes).toBeGreaterThan(100_000);
  });

  test('the credentials of the storage are gone from the namespace of the store', async (context) => {
    if (missing.length > 0) context.skip(missing.join('; '));
    await expect.poll(() => objectsOf(platform, store.namespace), { timeout: 30_000 }).not.toMatch(/backup-/);
  });

  test('a second backup has all orders', async (context) => {
    if (missing.length > 0) context.skip(missing.join('; '));
    await backUp(api, id);
    const [second] = await waitForBackups(
      api,
      id,
      (backups) => backups.length === 2 && backups[0]?.phase === 'COMPLETE',
    );
    expect(second!.orders).toBe(placed);
  });

  test('a deleted backup is gone, and the others stay', async (context) => {
    if (missing.length > 0) context.skip(missing.join('; '));
    const [newest, oldest] = await listBackups(api, id);
    await deleteBackup(api, oldest!);
    const left = await waitForBackups(api, id, (backups) => backups.length === 1);
    expect(left).toMatchObject([{ name: newest!.name, phase: 'COMPLETE' }]);
  });

  test('a new store is made from a backup of a deleted one, with its orders and another host', async (context) => {
    if (missing.length > 0) context.skip(missing.join('; '));
    await deleteStore(api, id);
    await watchStore(api, id, () => false);
    const [kept] = await listBackups(api, id);
    expect(kept).toMatchObject({ phase: 'COMPLETE', storeName: id });
    const made = `${id}-again`;
    const source = { backup: kept!.name };
    expect(await createStore(api, { name: made, engine, id: made, source })).toMatchObject({
      __typename: 'StorePayload',
    });
    const restored = (await watchStore(api, made, isReady)).seen.at(-1)!;
    expect(restored.url).not.toBe(store.url);
    store = restored;
    await order();
    await backUp(api, made);
    const [copy] = await waitForBackups(api, made, ([newest]) => newest?.phase === 'COMPLETE');
    expect(copy).toMatchObject({ orders: kept!.orders! + 1, products: kept!.products });
    await expect.poll(() => objectsOf(platform, store.namespace), { timeout: 30_000 }).not.toMatch(/restore/);
    await deleteBackup(api, copy!);
    await deleteStore(api, made);
    await watchStore(api, made, () => false);
  });

  test('a backup outlives its store, and can be deleted then', async (context) => {
    if (missing.length > 0) context.skip(missing.join('; '));
    const [kept] = await listBackups(api, id);
    expect(kept).toMatchObject({ phase: 'COMPLETE', storeName: id });
    await deleteBackup(api, kept!);
    await expect.poll(() => listBackups(api, id), { timeout: 60_000 }).toEqual([]);
  });
});
