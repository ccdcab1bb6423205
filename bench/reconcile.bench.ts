import type { Controller, Harness } from '../test/integration/controller/harness.ts';
import { startHarness } from '../test/integration/controller/harness.ts';
import { makeHelmGate, type HelmGate } from '../test/integration/controller/helm-gate.ts';
import { kubeconfigVia, startTcpProxy } from '../test/integration/kube/tcp-proxy.ts';
import { announceOwnCluster } from './announce.ts';
import { makeStores } from './many-stores.ts';
import { isLease, recordWrites } from './record-writes.ts';
import { benchCommand } from './results.ts';
import { printTable } from './table.ts';

const DESCRIPTION = `What reconciles cost that find nothing to do: helm processes started and writes to the API.
A control plane of its own, the real helm and chart; the kubelet is simulated. Makes its stores first.`;

interface Cost {
  reconciles: number;
  helm: number;
  writes: number;
  leases: number;
  cpuMs: number;
}

async function main(): Promise<void> {
  const { stores } = benchCommand('reconcile')
    .description(DESCRIPTION)
    .option('--stores <n>', 'how many', '50')
    .parse()
    .opts<{ stores: string }>();
  announceOwnCluster(`${stores} simulated stores`);
  const harness = await startHarness();
  try {
    await measure(harness, Number(stores));
  } finally {
    await harness.stop();
  }
}

async function measure(harness: Harness, stores: number): Promise<void> {
  const first = await harness.lead({ MAX_CONCURRENT_PROVISIONS: '2' });
  await makeStores(harness, 0, stores);
  await first.stop();
  const gate = await makeHelmGate(harness);
  const proxy = await startTcpProxy(harness.plane.port);
  const env = { HELM_BIN: gate.bin, KUBECONFIG: await kubeconfigVia(proxy, harness.plane, harness.dir) };
  let controller: Controller | undefined;
  const restarted = await cost(gate, stores, async () => (controller = await harness.lead(env)));
  const reconnected = await cost(gate, stores, async () => {
    proxy.close();
    await synced(controller!, false);
    proxy.open();
    await synced(controller!, true);
    return controller!;
  });
  print(stores, { 'controller restarted': restarted, 'every watch renewed': reconnected });
  await controller?.stop();
  await Promise.all([proxy.stop(), gate.remove()]);
}

/** Effects of `act`, until the controller has reconciled all stores and is idle. */
async function cost(gate: HelmGate, stores: number, act: () => Promise<Controller>): Promise<Cost> {
  const before = { helm: (await gate.count()).runs, paths: seenPaths, cpu: process.cpuUsage() };
  const known = seenReconciles;
  const controller = await act();
  while ((await reconcilesOf(controller)) - known < stores) await pause(250);
  await pause(REST_MS);
  const cpu = process.cpuUsage(before.cpu);
  seenReconciles = await reconcilesOf(controller);
  const paths = writesOf(controller.kube).slice(before.paths);
  seenPaths += paths.length;
  const leases = paths.filter(isLease).length;
  return {
    reconciles: seenReconciles - known,
    helm: (await gate.count()).runs - before.helm,
    writes: paths.length - leases,
    leases,
    cpuMs: (cpu.user + cpu.system) / 1000,
  };
}

/** Time for delayed effects of a reconcile. */
const REST_MS = 3000;
const writesOf = recordWrites();
let seenPaths = 0;
let seenReconciles = 0;

async function reconcilesOf({ registry }: Controller): Promise<number> {
  const metric = await registry.getSingleMetric('urumi_reconciles_total')?.get();
  return (metric?.values ?? []).reduce((sum, { value }) => sum + value, 0);
}

async function synced({ informers }: Controller, wanted: boolean): Promise<void> {
  while (informers.health().some(({ staleSince }) => (staleSince === undefined) !== wanted)) await pause(50);
}

const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

function print(stores: number, costs: Record<string, Cost>): void {
  const rows = Object.entries(costs).map(([what, { reconciles, helm, writes, leases, cpuMs }]) =>
    [what, reconciles, helm, writes, leases, cpuMs.toFixed(0)].map(String),
  );
  const headings = ['after', 'reconciles', 'helm processes', 'API writes', 'Lease renewals', 'CPU ms'];
  printTable(`no-op reconcile of ${stores} stores (CPU: this whole process)`, headings, rows);
}

await main();
