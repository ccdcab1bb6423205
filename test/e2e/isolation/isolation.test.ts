import { createServer, type Server } from 'node:net';
import { networkInterfaces } from 'node:os';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { Api } from '../../support/api.ts';
import { cleanUp } from '../../support/clean-up.ts';
import { createStore, isReady, watchStore } from '../../support/stores.ts';
import { tryAll, type Foothold, type Target } from './attacker.ts';
import { plugInOutside } from './outside.ts';
import { podOf } from './pods.ts';
import { allowed, forbidden, partsOf } from './targets.ts';

const platform = inject('platform');
const STORES = [
  ['iso-woo', 'WOOCOMMERCE'],
  ['iso-other', 'WOOCOMMERCE'],
  ['iso-medusa', 'MEDUSA'],
] as const;
const ids = STORES.map(([id]) => id);

/** Where an attacker runs code, and the store that they run it in. */
const footholds = [
  ['a WordPress shop', 'iso-woo', 'wordpress', 'php', 3306],
  ['a Medusa server', 'iso-medusa', 'medusa', 'node', 5432],
  ['a MariaDB database', 'iso-woo', 'mysql', 'bash', 3306],
] as const;

describe.skipIf(platform.missing.length > 0)('code in a pod of a store', () => {
  const api = new Api(platform.url);
  let unplug = (): void => {};
  let host: Server;
  let others: Record<string, Target[]>;

  beforeAll(async () => {
    ({ unplug } = await plugInOutside());
    host = createServer((socket) => socket.destroy());
    await new Promise<void>((resolve) => host.listen(0, resolve));
    for (const [id, engine] of STORES)
      expect(await createStore(api, { id, name: id, engine })).toMatchObject({ __typename: 'StorePayload' });
    await Promise.all(ids.map((id) => watchStore(api, id, isReady)));
    others = Object.fromEntries(
      await Promise.all(ids.map(async (id) => [id, await partsOf(platform, id)] as const)),
    );
  });

  afterAll(async () => {
    unplug();
    host?.close();
    await api.close();
    await cleanUp(platform.url, ids);
  });

  test.each(footholds.filter(([, , component]) => component !== 'mysql'))(
    'of %s (%s) reaches what a shop needs',
    async (_what, id, component, language, port) => {
      const from = await foothold(id, component, language);
      const targets = usable(from, allowed(id, port));
      expect(await tryAll(platform, from, targets)).toEqual(all(targets, 'answers'));
    },
  );

  test.each(footholds)(
    'of %s (%s) reaches nothing of another store, the node or its network',
    async (_what, id, component, language) => {
      const from = await foothold(id, component, language);
      const { port } = host.address() as AddressInfo;
      const elsewhere = ids.filter((other) => other !== id).flatMap((other) => others[other] ?? []);
      const targets = usable(from, [...elsewhere, ...forbidden(port, linkLocal())]);
      expect(elsewhere.length).toBeGreaterThanOrEqual(6);
      expect(await tryAll(platform, from, targets)).toEqual(all(targets, 'silent'));
    },
  );

  async function foothold(id: string, component: string, language: Foothold['language']): Promise<Foothold> {
    const namespace = `store-${id}`;
    return { namespace, pod: await podOf(platform, namespace, component), language };
  }
});

/** Only Node has UDP that reports refusals. */
const usable = ({ language }: Foothold, targets: readonly Target[]): Target[] =>
  targets.filter(({ udp }) => !udp || language === 'node');

const all = (targets: readonly Target[], said: string): Record<string, string> =>
  Object.fromEntries(targets.map(({ name }) => [name, said]));

/** The address that the bridge has without configuration, through the interface of a pod. */
function linkLocal(): string {
  const own = networkInterfaces()['urumi0'] ?? [];
  const { address } = own.find(({ family }) => family === 'IPv6') ?? { address: 'fe80::1' };
  return `${address}%eth0`;
}
