import { Agent, request } from 'node:http';
import { measureCpu, measureTimes, type Processes } from './fan-out.ts';
import { Measured } from './measured.ts';
import { measureDashboard } from './dashboard-rows.ts';
import type { FloorOrder } from './bare-floor.ts';
import type { Order } from './memory-fleet.ts';
import { Sockets } from './sockets.ts';
import { noteFigure } from './figures.ts';
import { benchCommand } from './results.ts';
import { printTable, spread } from './table.ts';
import { LIST_QUERY, WINDOW_PAYLOAD } from './window-documents.ts';

const DESCRIPTION = `Lists and subscriptions of a large fleet: the size and time of a first message, the CPU of each message to each
subscriber, its time to each of thousands, the list query, and the dashboard. Each beside a bare ws or HTTP server that sends as many bytes.
The stores are in the memory of the server; no cluster is used.`;

/** The parts of this benchmark, in order. */
const PARTS = ['first', 'cpu', 'times', 'list', 'dashboard'] as const;

interface Options {
  stores: string;
  subscribers: string;
  many: string;
  only: string;
}

async function main(): Promise<void> {
  const options = benchCommand('windows')
    .description(DESCRIPTION)
    .option('--stores <n>', 'in the fleet', '10000')
    .option('--subscribers <n>', 'whose messages cost CPU', '200,1000')
    .option('--many <n>', 'subscribers whose messages are timed', '1000,5000')
    .option('--only <parts>', 'some of the parts', PARTS.join())
    .parse()
    .opts<Options>();
  console.log(`${options.stores} stores in the memory of a server of its own; no cluster is used`);
  const server = await Measured.start<Order>('memory-fleet.ts', options.stores);
  const floor = await Measured.start<FloorOrder>('bare-floor.ts');
  try {
    for (const part of PARTS.filter((name) => options.only.split(',').includes(name)))
      await measure(part, { server, floor }, options);
  } finally {
    server.stop();
    floor.stop();
  }
}

async function measure(
  part: (typeof PARTS)[number],
  processes: Processes,
  { subscribers, many }: Options,
): Promise<void> {
  if (part === 'first') await firstMessage(processes);
  if (part === 'cpu') for (const count of numbers(subscribers)) await measureCpu(processes, count);
  if (part === 'times') await measureTimes(processes, numbers(many));
  if (part === 'list') await listQuery(processes);
  if (part === 'dashboard') await measureDashboard(processes.server);
}

const numbers = (list: string): number[] => list.split(',').map(Number);

async function firstMessage({ server, floor }: Processes): Promise<void> {
  const times: number[] = [];
  let bytes = 0;
  for (let n = 0; n < 50; n += 1) {
    const sockets = new Sockets();
    const begun = performance.now();
    await sockets.subscribe(server.url, 1, WINDOW_PAYLOAD);
    times.push(performance.now() - begun);
    bytes = sockets.lastBytes;
    sockets.close();
  }
  floor.order({ do: 'size', bytes });
  const floors: number[] = [];
  for (let n = 0; n < 50; n += 1) {
    const sockets = new Sockets();
    const begun = performance.now();
    await sockets.openBare(floor.url, 1);
    const answered = sockets.received(1);
    sockets.send('subscribe');
    await answered;
    floors.push(performance.now() - begun);
    sockets.close();
  }
  noteFigure({
    name: 'first message of the list, with a new socket',
    unit: 'ms',
    samples: times,
    floor: { name: 'bare ws', samples: floors },
  });
  printTable(
    `the first message of the dashboard's list, with a new socket: ${(bytes / 1024).toFixed(1)} KiB (ms, 50 rounds)`,
    ['server', 'min', 'median', 'p99', 'max'],
    [
      ['urumi', ...spread(times)],
      ['bare ws', ...spread(floors)],
    ],
  );
}

async function listQuery({ server, floor }: Processes): Promise<void> {
  const bytes = (await post(server.url, LIST_QUERY)).length;
  floor.order({ do: 'size', bytes });
  const own = await timePosts(server.url);
  const bare = await timePosts(floor.url);
  noteFigure({
    name: 'list of 50 stores over HTTP',
    unit: 'ms',
    samples: own,
    floor: { name: 'bare HTTP', samples: bare },
    asked: { of: 'p99', atMost: 10 },
  });
  printTable(
    'the list query of 50 stores over HTTP (ms, 2000 requests)',
    ['server', 'min', 'median', 'p99', 'max'],
    [
      ['urumi', ...spread(own)],
      ['bare HTTP', ...spread(bare)],
    ],
  );
}

async function timePosts(url: string): Promise<number[]> {
  const times: number[] = [];
  for (let n = 0; n < 2200; n += 1) {
    const begun = performance.now();
    await post(url, LIST_QUERY);
    if (n >= 200) times.push(performance.now() - begun);
  }
  return times;
}

const agent = new Agent({ keepAlive: true });

function post(url: string, query: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const headers = { 'content-type': 'application/json' };
    const sent = request(`${url}/graphql`, { method: 'POST', headers, agent }, (response) => {
      let text = '';
      response.setEncoding('utf8').on('data', (part: string) => (text += part));
      response.on('end', () => resolve(text));
    });
    sent.on('error', reject).end(JSON.stringify({ query }));
  });
}

await main();
