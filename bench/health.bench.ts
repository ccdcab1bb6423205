import { fork } from 'node:child_process';
import { once } from 'node:events';
import { get } from 'node:http';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { checkApplication } from '../server/src/controller/health/check-application.ts';
import { followed } from '../server/src/controller/health/followed.ts';
import type { ShopAddress } from '../server/src/shop/ask.ts';
import { recordCheck } from '../server/src/store/health.ts';
import type { StoreHealth, StoreResource } from '../server/src/store/resource.ts';
import { benchCommand } from './results.ts';
import { percentile, printTable } from './table.ts';

const DESCRIPTION = `CPU time of the leader for the application check of a store, beside the same requests sent bare.
Starts a process that answers as a shop. No cluster.`;

/** As in HealthChecks. */
const CONCURRENT = 50;
const FLEET = 10_000;
const PATHS = ['/', '/?rest_route=/a', '/?rest_route=/b', '/wp-login.php'];

const STORE: StoreResource = {
  metadata: { name: 'nike', uid: 'u', resourceVersion: '1', creationTimestamp: '2026-01-01T00:00:00Z' },
  spec: { displayName: 'Nike', engine: 'WOOCOMMERCE' },
  status: { url: 'http://nike.shops.test' },
};

async function main(): Promise<void> {
  const { rounds, checks } = benchCommand('health')
    .description(DESCRIPTION)
    .option('--rounds <n>', 'rounds of each', '5')
    .option('--checks <n>', 'checks a round', '1000')
    .parse()
    .opts<{ rounds: string; checks: string }>();
  const shop = fork(join(import.meta.dirname, 'shop.ts'));
  const [port] = (await once(shop, 'message')) as [number];
  const at: ShopAddress = { address: '127.0.0.1', port };
  try {
    await measure(at, Number(rounds), Number(checks));
  } finally {
    shop.kill();
  }
  printMemory();
}

async function measure(at: ShopAddress, rounds: number, checks: number): Promise<void> {
  const kinds = { bare: () => bare(at), check: () => check(at) };
  const cpu: Record<keyof typeof kinds, number[]> = { bare: [], check: [] };
  for (const kind of ['bare', 'check'] as const) await run(kinds[kind], checks);
  for (let round = 0; round < rounds; round += 1)
    for (const kind of ['bare', 'check'] as const) cpu[kind].push(await run(kinds[kind], checks));
  printTable(
    `CPU time of one store, ${rounds} rounds of ${checks} with ${CONCURRENT} at a time`,
    ['what', 'median ms', 'p99 ms', `cores for ${FLEET} stores a minute`],
    Object.entries(cpu).map(([what, times]) => [
      what === 'bare' ? 'four bare requests' : 'application check',
      percentile(times, 0.5).toFixed(2),
      percentile(times, 0.99).toFixed(2),
      ((percentile(times, 0.5) * FLEET) / 60_000).toFixed(2),
    ]),
  );
}

/** CPU time of each, in milliseconds. */
async function run(one: () => Promise<unknown>, count: number): Promise<number> {
  const begun = process.cpuUsage();
  let left = count;
  const worker = async (): Promise<void> => {
    while (left-- > 0) await one();
  };
  await Promise.all(Array.from({ length: CONCURRENT }, worker));
  const { user, system } = process.cpuUsage(begun);
  return (user + system) / 1000 / count;
}

async function check(at: ShopAddress): Promise<void> {
  const { state } = await checkApplication(at, STORE);
  if (state !== 'healthy') throw new Error(`the shop is ${state}`);
}

async function bare({ address: host, port }: ShopAddress): Promise<void> {
  for (const path of PATHS)
    await new Promise((resolve, reject) => {
      get({ host, port, path, agent: false }, (answer) => resolve(text(answer))).on('error', reject);
    });
}

/** A week of hourly answers is as long as a record gets. */
function fullRecord(): StoreHealth | undefined {
  let health: StoreHealth | undefined;
  const checks = STORE_CHECKS.map((name) => ({ name, ok: true, status: 200, milliseconds: 85 }));
  for (let hour = 0; hour < 24 * 8; hour += 1)
    health = recordCheck(health, { at: new Date(hour * 3_600_000), ok: true, checks, seconds: 3600 });
  return health;
}

const STORE_CHECKS = ['Storefront', 'StoreApi', 'Checkout', 'Admin'] as const;

function printMemory(): void {
  const record = JSON.stringify(fullRecord());
  const used = (): number => {
    globalThis.gc?.();
    return process.memoryUsage().heapUsed;
  };
  const before = used();
  const kept = Array.from({ length: FLEET }, () =>
    followed({ ...STORE, status: { health: JSON.parse(record) as StoreHealth } }, true),
  );
  const perStore = (used() - before) / kept.length;
  printTable(
    'Size of the longest record',
    ['what', 'bytes'],
    [
      ['in the status, as JSON', String(record.length)],
      [
        'in memory, of a server that was started with --expose-gc',
        globalThis.gc ? perStore.toFixed(0) : 'not measured',
      ],
    ],
  );
}

await main();
