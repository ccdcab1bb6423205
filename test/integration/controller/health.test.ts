import { createServer, type RequestListener, type Server } from 'node:http';
import { execa } from 'execa';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { shopAddress } from '../../../server/src/controller/health/shop-address.ts';
import type { ShopAddress } from '../../../server/src/shop/ask.ts';
import type { StoreHealth } from '../../../server/src/store/resource.ts';
import { startHarness, type Controller, type Harness } from './harness.ts';
import { except, healthy, nothing } from './kubelet.ts';
import { conditionOf, createStore, patch, untilReady, untilStore } from './stores.ts';

const HEALTH = { HEALTH_CHECKS: 'true', HEALTH_INTERVAL: '1s' };

let harness: Harness;
let controller: Controller;
let shop: Server;
/** How the shop answers. */
let answers: RequestListener;
/** Addresses that this machine has for the test. */
const addresses: string[] = [];

const works: RequestListener = (asked, answer) =>
  void answer.end(asked.url?.includes('rest_route') ? '[]' : '<!doctype html>');
const breaks: RequestListener = (asked, answer) => {
  if (asked.url === '/') answer.writeHead(500).end('PHP Fatal error: <secret>');
  else works(asked, answer);
};

/** Seconds of an outage. */
const downOf = (health: StoreHealth | undefined): number =>
  (health?.hours?.down ?? []).reduce((sum, down) => sum + down, 0);

beforeAll(async () => {
  harness = await startHarness();
  controller = await harness.lead(HEALTH);
});
afterAll(async () => {
  shop?.close().closeAllConnections();
  for (const address of addresses) await execa('ip', ['addr', 'del', `${address}/32`, 'dev', 'lo']);
  await harness?.stop();
});

/** A store whose shop does not start before `start`. Nothing routes cluster IPs here: its own becomes one of this machine. */
async function prepare(id: string): Promise<{ at: ShopAddress; start: () => void }> {
  harness.kubelet.rule(id, except('wordpress', nothing));
  await createStore(harness, id);
  const store = await untilStore(
    harness,
    id,
    'has a release',
    ({ status }) => status?.revision !== undefined,
  );
  const at = await shopAddress(harness.kube, store);
  if (!at) throw new Error(`${id} has no Service`);
  await execa('ip', ['addr', 'add', `${at.address}/32`, 'dev', 'lo']);
  addresses.push(at.address);
  return { at, start: () => harness.kubelet.rule(id, healthy) };
}

async function serve(at: ShopAddress): Promise<void> {
  shop = createServer((asked, answer) => answers(asked, answer));
  await new Promise<void>((resolve) => shop.listen(at.port, at.address, resolve));
}

describe('the health of a store whose shop is asked', () => {
  it('is unknown before the shop was reached, and the store is Ready', async () => {
    const { start } = await prepare('far');
    start();
    await untilStore(harness, 'far', 'is known to be out of reach', (store) => {
      return conditionOf(store, 'Healthy')?.reason === 'Unreached';
    });
    expect((await untilReady(harness, 'far')).status?.health).toBeUndefined();
  });

  it('is recorded when the shop answers, part by part', async () => {
    answers = works;
    const { at, start } = await prepare('near');
    await serve(at);
    start();
    const store = await untilStore(
      harness,
      'near',
      'is Healthy',
      (seen) => conditionOf(seen, 'Healthy')?.status === 'True',
    );
    expect(store.status?.phase).toBe('Ready');
    expect(store.status?.health?.checks.map(({ name, ok, status }) => [name, ok, status])).toEqual([
      ['Storefront', true, 200],
      ['StoreApi', true, 200],
      ['Checkout', true, 200],
      ['Admin', true, 200],
    ]);
    expect(store.status?.health?.recent).toHaveLength(1);
  });

  it('degrades the store with the cause, though its pods are ready', async () => {
    answers = breaks;
    const { status } = await untilStore(
      harness,
      'near',
      'is Degraded',
      (store) => store.status?.phase === 'Degraded',
    );
    const ready = status?.conditions?.find(({ type }) => type === 'Ready');
    expect(ready).toMatchObject({
      status: 'False',
      reason: 'Unhealthy',
      message: 'the storefront answers 500',
    });
    expect(JSON.stringify(status)).not.toContain('secret');
    expect(await controller.registry.getSingleMetricAsString('urumi_store_up')).toContain(
      'urumi_store_up{team="urumi",store="near"} 0',
    );
  });

  it('is kept by the next leader, which sees the recovery', async () => {
    const before = (await untilStore(harness, 'near', 'is Degraded', () => true)).status?.health;
    await controller.stop();
    controller = await harness.lead(HEALTH);
    answers = works;
    const { status } = await untilReady(harness, 'near');
    expect(downOf(before)).toBeGreaterThan(0);
    expect(downOf(status?.health)).toBeGreaterThanOrEqual(downOf(before));
    expect(status?.health?.recent?.slice(0, 2)).toEqual(before?.recent?.slice(0, 2));
  });

  it('is no longer recorded while the store is suspended, and its record stays', async () => {
    await patch(harness, 'near', { spec: { suspended: true } });
    const { status } = await untilStore(
      harness,
      'near',
      'is Suspended',
      (store) => store.status?.phase === 'Suspended',
    );
    expect(status?.conditions?.map(({ type }) => type)).not.toContain('Healthy');
    expect(status?.health?.checks).toHaveLength(4);
  });
});
