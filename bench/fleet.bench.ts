import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { tmpdir } from 'node:os';
import type { Api } from '../test/support/api.ts';
import { createStore } from '../test/support/stores.ts';
import { announceOwnCluster } from './announce.ts';
import { storeId, untilAllReady } from './many-stores.ts';
import { residentMiB, watchChildren } from './memory.ts';
import { startSimulatedServer, type SimulatedServer } from './simulated-server.ts';
import { benchCommand } from './results.ts';
import { printTable, spread } from './table.ts';

const DESCRIPTION = `The list query, the server's memory and the audit log with many stores, and helm's memory.
A control plane of its own, the real server, helm and chart; the kubelet is simulated.`;

const LIST = `{ stores(first: 50) { totalCount pageInfo { hasNextPage endCursor }
  edges { node { id displayName engine phase url message steps { name state } } } } }`;

async function main(): Promise<void> {
  const { stores } = benchCommand('fleet')
    .description(DESCRIPTION)
    .option('--stores <n>', 'how many at the end', '200')
    .parse()
    .opts<{ stores: string }>();
  announceOwnCluster(`${stores} simulated stores`);
  const audit = join(tmpdir(), `urumi-bench-audit-${process.pid}.log`);
  const server = await startSimulatedServer({ AUDIT_LOG_FILE: audit, MAX_CONCURRENT_PROVISIONS: '2' });
  try {
    await measure(server, Number(stores), audit);
  } finally {
    await server.stop();
  }
}

async function measure(server: SimulatedServer, stores: number, audit: string): Promise<void> {
  const helm = watchChildren(server.pid);
  const rows: string[][] = [];
  for (const count of new Set([0, Math.min(50, stores), stores])) {
    const seconds = await grow(server, count);
    const memory = await atRest(server.pid);
    const times = await timeList(server.api);
    rows.push([String(count), seconds, memory.toFixed(0), ...spread(times)]);
  }
  const helmPeak = helm();
  const lines = (await readFile(audit, 'utf8')).split('\n').filter(Boolean).length;
  printTable(
    'the server (memory after 10 s of rest, list query of 50 stores over HTTP: all of 2000 samples)',
    ['stores', 'made in s', 'RSS MiB', 'list min ms', 'median', 'p99', 'max'],
    rows,
  );
  printTable(
    '',
    ['what', 'value'],
    [
      ['helm, most memory of one process', `${helmPeak.toFixed(0)} MiB`],
      ['requested changes', String(stores)],
      ['lines in the audit log', String(lines)],
    ],
  );
}

let made = 0;

/** Creates stores up to the number, and waits until they are Ready. @returns the duration in seconds */
async function grow({ api, harness }: SimulatedServer, count: number): Promise<string> {
  if (count === made) return '-';
  const begun = performance.now();
  const ids = Array.from({ length: count - made }, (_, n) => storeId(made + n));
  for (const id of ids) {
    const { store, message } = await createStore(api, { id, name: `Store ${id}`, engine: 'WOOCOMMERCE' });
    if (!store) throw new Error(message);
  }
  await untilAllReady(harness, ids);
  made = count;
  return ((performance.now() - begun) / 1000).toFixed(0);
}

/** The minimum of several samples, because garbage that is not collected yet is not needed by the server. */
async function atRest(pid: number): Promise<number> {
  let least = Number.POSITIVE_INFINITY;
  for (let look = 0; look < 10; look += 1) {
    await new Promise((resolve) => setTimeout(resolve, 1000));
    least = Math.min(least, await residentMiB(pid, 'VmRSS'));
  }
  return least;
}

/** All samples of ten rounds of 200. */
async function timeList(api: Api): Promise<number[]> {
  const times: number[] = [];
  for (let n = 0; n < 2000; n += 1) {
    const begun = performance.now();
    await api.send(LIST);
    times.push(performance.now() - begun);
  }
  return times;
}

await main();
