import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { startHarness, type Controller, type Harness } from './harness.ts';
import { createStore, patch, untilReady } from './stores.ts';

let harness: Harness;
beforeAll(async () => {
  harness = await startHarness();
});
afterAll(() => harness?.stop());

const SLOW_MS = 5 * 60_000;
const ENV = { SHARDS: '4', LOG_LEVEL: 'debug', LOG_FORMAT: 'json' };
const IDS = Array.from({ length: 8 }, (_, n) => `shop-${n}`);

interface Line {
  time: number;
  msg: string;
  store?: string;
  reconcileID?: string;
}

interface Interval {
  store: string;
  from: number;
  until: number;
}

/** The reconciles of a process. One that it did not end lasted until the process ended. */
function reconcilesOf(lines: readonly Line[], end: number): Interval[] {
  const untils = new Map<string, number>();
  for (const { msg, reconcileID, time } of lines)
    if (msg === 'reconcile ended' && reconcileID) untils.set(reconcileID, time);
  return lines.flatMap(({ msg, store, reconcileID, time }) =>
    msg === 'reconcile begins' && store && reconcileID
      ? [{ store, from: time, until: untils.get(reconcileID) ?? end }]
      : [],
  );
}

/** Reconciles of one store by two processes at the same time. */
function overlaps(processes: readonly Interval[][]): [Interval, Interval][] {
  const all = processes.flatMap((intervals, process) =>
    intervals.map((interval) => ({ ...interval, process })),
  );
  return all.flatMap((a) =>
    all
      .filter((b) => a.process < b.process && a.store === b.store && a.from < b.until && b.from < a.until)
      .map((b): [Interval, Interval] => [a, b]),
  );
}

/** Holder of each shard, in their order. */
async function holders(): Promise<string[]> {
  const names = IDS.slice(0, 4).map((_, n) => `urumi-controller-shard-${n}-of-4`);
  const path = '/apis/coordination.k8s.io/v1/namespaces/urumi-system/leases';
  const { items } = await harness.kube.request<{
    items: { metadata: { name: string }; spec: { holderIdentity?: string } }[];
  }>({ path });
  return names.map((name) => items.find(({ metadata }) => metadata.name === name)?.spec.holderIdentity ?? '');
}

const linesOf = ({ logged }: Controller): Line[] => logged as unknown as Line[];
const shardsHeld = async ({ registry }: Controller): Promise<number | undefined> =>
  (await registry.getSingleMetric('urumi_shards_held')?.get())?.values[0]?.value;

/** A server in a process of its own, which can be killed. */
function spawnServer() {
  const lines: Line[] = [];
  const server = harness.spawn(ENV);
  let rest = '';
  server.all.on('data', (chunk: Buffer) => {
    const parts = (rest + chunk.toString()).split('\n');
    rest = parts.pop() ?? '';
    for (const part of parts) if (part.startsWith('{')) lines.push(JSON.parse(part) as Line);
  });
  return { server, lines };
}

test(
  'replicas are killed, added and stopped while stores change, and no store has two leaders',
  async () => {
    const first = await harness.lead(ENV);
    await vi.waitUntil(async () => (await shardsHeld(first)) === 4, { timeout: 60_000 });
    const killed = spawnServer();
    await vi.waitUntil(async () => (await shardsHeld(first)) === 2, { timeout: 60_000 });
    await vi.waitUntil(async () => !(await holders()).includes(''), { timeout: 60_000 });
    expect(new Set(await holders()).size).toBe(2);
    await Promise.all(IDS.map((id) => createStore(harness, id)));
    await vi.waitUntil(() => reconcilesOf(killed.lines, 0).length > 5, { timeout: 60_000 });
    killed.server.kill('SIGKILL');
    await killed.server;
    const killedAt = Date.now();
    const added = await harness.lead(ENV);
    let round = 0;
    const changing = setInterval(() => {
      round += 1;
      for (const id of IDS)
        void patch(harness, id, { spec: { displayName: `Shop ${round}` } }).catch(() => {});
    }, 4000);
    await vi.waitUntil(async () => (await shardsHeld(added)) === 2, { timeout: 100_000 });
    await first.stop();
    const last = await harness.lead(ENV);
    // A shard may be kept for its helm runs for a minute.
    await vi.waitUntil(async () => (await shardsHeld(last)) === 2, { timeout: 100_000 });
    clearInterval(changing);
    for (const id of IDS) await untilReady(harness, id, 120);
    await Promise.all([added.stop(), last.stop()]);
    expect(await holders()).toEqual(['', '', '', '']);
    const processes = [
      ...[first, added, last].map((controller) => reconcilesOf(linesOf(controller), Infinity)),
      reconcilesOf(killed.lines, killedAt),
    ];
    expect(processes.map((reconciles) => reconciles.length > 0)).toEqual([true, true, true, true]);
    expect(overlaps(processes)).toEqual([]);
  },
  SLOW_MS,
);

test(
  'with another number of shards a leader waits for those before it, and takes over when they stop',
  async () => {
    const four = await harness.lead(ENV);
    await vi.waitUntil(async () => (await shardsHeld(four)) === 4, { timeout: 60_000 });
    const one = await harness.lead({ ...ENV, SHARDS: '1' });
    const reconciles = (): boolean => linesOf(one).some(({ msg }) => msg === 'reconciling');
    await patch(harness, IDS[0]!, { spec: { displayName: 'Before' } });
    await untilReady(harness, IDS[0]!);
    expect(reconciles()).toBe(false);
    await four.stop();
    await vi.waitUntil(reconciles, { timeout: 60_000 });
    await patch(harness, IDS[0]!, { spec: { displayName: 'After' } });
    await untilReady(harness, IDS[0]!);
    await one.stop();
    expect(overlaps([four, one].map((controller) => reconcilesOf(linesOf(controller), Infinity)))).toEqual(
      [],
    );
  },
  SLOW_MS,
);
