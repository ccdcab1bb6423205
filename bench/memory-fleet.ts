import { startMemoryServer } from '../test/support/memory-server.ts';
import { tell, tellCpu } from './report.ts';
import type { Phase } from '../server/src/store/resource.ts';

/** What the benchmark asks of its server process. */
export type Order =
  { do: 'put'; n: number; phase: Phase } | { do: 'churn'; perSecond: number } | { do: 'cpu' };

// The server with stores in memory, in a process of its own. Started by windows.bench.ts.
const stores = Number(process.argv[2]);
const server = await startMemoryServer(stores, {
  // One address may have an eighth of them.
  MAX_CONNECTIONS: '100000',
  MAX_STREAMS_PER_CLIENT: '20000',
  MAX_STORES_PER_IP: '0',
});
const PHASES: readonly Phase[] = ['Ready', 'Updating', 'Restarting', 'Degraded'];
let timer: NodeJS.Timeout | undefined;

process.on('message', (order: Order) => {
  if (order.do === 'put') server.put(order.n, order.phase);
  if (order.do === 'churn') churn(order.perSecond);
  if (order.do === 'cpu') tellCpu();
});
process.on('disconnect', () => process.exit());
tell({ url: server.url });

/** Changes stores all over the fleet, ten at a time. 0 stops it. */
function churn(perSecond: number): void {
  clearInterval(timer);
  if (perSecond === 0) return;
  let change = 0;
  const change10 = (): void => {
    for (let n = 0; n < 10; n += 1, change += 1) {
      server.put((change * 7919) % stores, PHASES[change % PHASES.length]);
    }
  };
  timer = setInterval(change10, 10_000 / perSecond);
}
