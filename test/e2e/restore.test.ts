import { afterAll, describe, expect, inject, test } from 'vitest';
import { Api } from '../support/api.ts';
import { createStore, deleteStore, isReady, watchStore, type StoreView } from '../support/stores.ts';
import { backUp, deleteBackup, listBackups, waitForBackups, type BackupView } from './backups.ts';
import { placeMedusaOrder } from './medusa-order.ts';
import { inPod, restoreStore, untilRestored } from './restore.ts';
import { Visitor } from './visitor.ts';
import { placeWooOrder } from './woocommerce-order.ts';

const platform = inject('platform');

const ENGINES = [
  {
    engine: 'WOOCOMMERCE',
    id: 'back-woo',
    images: /wordpress|mariadb|backup/,
    place: placeWooOrder,
    sql: (statement: string) =>
      `MYSQL_PWD=$(cat /etc/urumi/secrets/mysql-password) mysql -h127.0.0.1 -uwordpress -N wordpress -e "${statement}"`,
    titles: "SELECT post_title FROM wp_posts WHERE post_type = 'product' ORDER BY ID",
    change: "UPDATE wp_posts SET post_title = 'Spoilt' WHERE post_type = 'product'",
    pod: 'deploy/urumi-back-woo-wordpress',
    file: '/var/www/html/wp-content/urumi-test.txt',
  },
  {
    engine: 'MEDUSA',
    id: 'back-medusa',
    images: /medusa|postgres|backup/,
    place: placeMedusaOrder,
    sql: (statement: string) =>
      `PGPASSWORD=$(cat /etc/urumi/secrets/postgres-password) psql -h 127.0.0.1 -U medusa -d medusa -Atc "${statement}"`,
    titles: 'SELECT title FROM product ORDER BY id',
    change: "UPDATE product SET title = 'Spoilt'",
    pod: 'deploy/urumi-back-medusa-medusa',
    file: '/data/urumi-test.txt',
  },
];

describe.each(ENGINES)('a restore in place of a store of $engine', (shop) => {
  const { engine, id, place } = shop;
  const missing = platform.missing.filter((line) => shop.images.test(line));
  const api = new Api(platform.url);
  const visitors: Visitor[] = [];
  let store: StoreView;
  let kept: BackupView;
  let titles: string;
  /** Orders that shoppers were told of, and requests for one that failed. */
  const orders = { placed: 0, failed: 0 };

  afterAll(async () => {
    await Promise.all([api.close(), ...visitors.map((visitor) => visitor.close())]);
  });

  async function order(): Promise<void> {
    const visitor = new Visitor(store.url);
    visitors.push(visitor);
    await place(visitor);
    orders.placed += 1;
  }

  const query = (statement: string): Promise<string> =>
    inPod(platform, store.namespace, `urumi-${id}-db-0`, shop.sql(statement));
  const inShop = (script: string): Promise<string> => inPod(platform, store.namespace, shop.pod, script);

  async function newestBackup(count: number): Promise<BackupView> {
    await backUp(api, id);
    const backups = await waitForBackups(
      api,
      id,
      (all) => all.length === count && all.every(({ phase }) => phase === 'COMPLETE'),
    );
    return backups[0]!;
  }

  test('a store with an order is backed up', async (context) => {
    if (missing.length > 0) context.skip(missing.join('; '));
    await createStore(api, { name: id, engine, id });
    store = (await watchStore(api, id, isReady)).seen.at(-1)!;
    await order();
    await inShop(`echo before >${shop.file}`);
    titles = await query(shop.titles);
    kept = await newestBackup(1);
    expect(kept.orders).toBe(1);
  });

  test('it returns to that backup, and every order is there or in the backup of the state before', async (context) => {
    if (missing.length > 0) context.skip(missing.join('; '));
    await order();
    await query(shop.change);
    await query('CREATE TABLE added_later (a int)');
    await inShop(`echo after >${shop.file}`);
    await restoreStore(api, id, kept.name);
    let over = false;
    const shopping = (async () => {
      while (!over) await order().catch(() => (orders.failed += 1));
    })();
    const restore = await untilRestored(api, id, kept.name).finally(() => {
      over = true;
    });
    await shopping;
    expect(restore).toMatchObject({ backup: kept.name, outcome: 'COMPLETE' });
    const last = await newestBackup(3);
    const saved = (await listBackups(api, id)).find(({ name }) => name === restore.savedAs)!;
    const found = saved.orders! + last.orders! - kept.orders!;
    console.log(
      `${engine}: ${JSON.stringify({ ...orders, saved: saved.orders, kept: kept.orders, last: last.orders })}`,
    );
    console.log(restore.steps.map((step) => `${step.name} ${secondsOf(step)} s`).join(', '));
    // A shopper may not have been told of an order that was placed.
    expect(found).toBeGreaterThanOrEqual(orders.placed);
    expect(found).toBeLessThanOrEqual(orders.placed + orders.failed);
    expect(last.products).toBe(kept.products);
  });

  test('database and files are those of the backup', async (context) => {
    if (missing.length > 0) context.skip(missing.join('; '));
    expect(await query(shop.titles)).toBe(titles);
    await expect(query('SELECT * FROM added_later')).rejects.toThrow(/added_later/);
    expect(await inShop(`cat ${shop.file}`)).toBe('before');
  });

  test('orders can be placed, and the restore can be undone', async (context) => {
    if (missing.length > 0) context.skip(missing.join('; '));
    await order();
    const [, saved] = await listBackups(api, id);
    await restoreStore(api, id, saved!.name);
    expect(await untilRestored(api, id, saved!.name)).toMatchObject({
      backup: saved!.name,
      outcome: 'COMPLETE',
    });
    expect(await query(shop.titles)).toMatch(/^Spoilt/);
    expect(await inShop(`cat ${shop.file}`)).toBe('after');
    await order();
  });

  test('its backups are deleted with the test', async (context) => {
    if (missing.length > 0) context.skip(missing.join('; '));
    await deleteStore(api, id);
    await watchStore(api, id, () => false);
    for (const backup of await listBackups(api, id)) await deleteBackup(api, backup);
    await expect.poll(() => listBackups(api, id), { timeout: 120_000 }).toEqual([]);
  });
});

const secondsOf = ({
  startedAt,
  finishedAt,
}: {
  startedAt: string | null;
  finishedAt: string | null;
}): number => Math.round((Date.parse(finishedAt ?? '') - Date.parse(startedAt ?? '')) / 100) / 10;
