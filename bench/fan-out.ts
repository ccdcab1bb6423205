import type { Asked } from '../tools/benchmarks/results.ts';
import type { FloorOrder } from './bare-floor.ts';
import { noteFigure } from './figures.ts';
import type { Measured } from './measured.ts';
import type { Order } from './memory-fleet.ts';
import { Sockets } from './sockets.ts';
import { percentile, printTable, spread } from './table.ts';
import { SUBSCRIPTIONS } from './window-documents.ts';

const ROUNDS = 8;
const MESSAGES = 10;
/** Longer than the pace of every subscription. Milliseconds. */
const PACE_MS = 260;
/** Messages of each of the many subscribers whose times are taken. */
const TIMED_MESSAGES = 20;

export interface Processes {
  server: Measured<Order>;
  floor: Measured<FloorOrder>;
}

/** Lets a process send one message to each of the sockets. */
type Send = () => void;

/** At most this often the CPU time of a bare ws server. */
const ASKED_CPU: Readonly<Record<string, number>> = { fleetChanged: 1.5, storeStatus: 1.2 };
/** Milliseconds until all but one in a hundred subscribers have the message, by their number. */
const ASKED_MS: Readonly<Record<number, number>> = { 1000: 50, 5000: 200 };
const atMost = (of: Asked['of'], limit: number | undefined): { asked?: Asked } =>
  limit === undefined ? {} : { asked: { of, atMost: limit } };

/** CPU time of the server for each message to each subscriber, beside a bare ws server in the same run. */
export async function measureCpu(processes: Processes, subscribers: number): Promise<void> {
  const rows: string[][] = [];
  for (const [name, payload] of SUBSCRIPTIONS) {
    const sockets = new Sockets();
    await sockets.subscribe(processes.server.url, subscribers, payload);
    const own = await cpuPerMessage(processes.server, sockets, subscribers, changeOf(processes.server));
    const bytes = sockets.lastBytes;
    sockets.close();
    const bare = await onFloor(processes.floor, subscribers, bytes, (bareSockets, send) =>
      cpuPerMessage(processes.floor, bareSockets, subscribers, send),
    );
    const ratio = (percentile(own, 0.5) / percentile(bare, 0.5)).toFixed(2);
    rows.push([name, String(bytes), ...micro(own), ...micro(bare), ratio]);
    noteFigure({
      name: `${name}: CPU for a message to one of ${subscribers}`,
      unit: 'µs',
      samples: own.map(toMicro),
      floor: { name: 'bare ws', samples: bare.map(toMicro) },
      ...atMost('ratio', ASKED_CPU[name]),
    });
  }
  printTable(
    `CPU of the server for each message to each of ${subscribers} subscribers (µs, ${ROUNDS} rounds of ${MESSAGES} messages)`,
    ['subscription', 'bytes', 'median', 'p99', 'bare ws median', 'p99', 'ratio'],
    rows,
  );
}

/** Time from a change in the server to the message on each socket. The sockets are in one other process. */
export async function measureTimes(processes: Processes, counts: readonly number[]): Promise<void> {
  const rows: string[][] = [];
  for (const subscribers of counts) {
    for (const [name, payload] of SUBSCRIPTIONS.filter(([named]) => named !== 'storeWindow')) {
      const sockets = new Sockets();
      await sockets.subscribe(processes.server.url, subscribers, payload);
      const own = await timesOf(sockets, subscribers, changeOf(processes.server));
      const bytes = sockets.lastBytes;
      sockets.close();
      const bare = await onFloor(processes.floor, subscribers, bytes, (bareSockets, send) =>
        timesOf(bareSockets, subscribers, send),
      );
      rows.push(
        [name, String(subscribers), ...spread(own)],
        ['bare ws', String(subscribers), ...spread(bare)],
      );
      noteFigure({
        name: `${name}: from a change to the message at ${subscribers} subscribers`,
        unit: 'ms',
        samples: own,
        floor: { name: 'bare ws', samples: bare },
        ...atMost('p99', ASKED_MS[subscribers]),
      });
    }
  }
  printTable(
    `from a change in the server to the message on each socket (ms, ${TIMED_MESSAGES} messages to all)`,
    ['subscription', 'subscribers', 'min', 'median', 'p99', 'max'],
    rows,
  );
}

/** Changes a store that all subscriptions show. */
function changeOf(server: Measured<Order>): Send {
  const phases = ['Degraded', 'Failed'] as const;
  let change = 0;
  return () => server.order({ do: 'put', n: 1, phase: phases[(change += 1) % 2] ?? 'Failed' });
}

async function onFloor<T>(
  floor: Measured<FloorOrder>,
  subscribers: number,
  bytes: number,
  measure: (sockets: Sockets, send: Send) => Promise<T>,
): Promise<T> {
  const sockets = new Sockets();
  floor.order({ do: 'size', bytes });
  await sockets.openBare(floor.url, subscribers);
  const measured = await measure(sockets, () => floor.order({ do: 'send' }));
  sockets.close();
  return measured;
}

/** CPU time of a process for one message to one subscriber, of each round. Milliseconds. */
async function cpuPerMessage<O extends object>(
  measured: Measured<O>,
  sockets: Sockets,
  subscribers: number,
  send: Send,
): Promise<number[]> {
  const samples: number[] = [];
  for (let round = 0; round <= ROUNDS; round += 1) {
    const before = await measured.cpuMs();
    for (let n = 0; n < MESSAGES; n += 1) await sendToAll(sockets, subscribers, send);
    samples.push(((await measured.cpuMs()) - before) / MESSAGES / subscribers);
  }
  // The first round warms up.
  return samples.slice(1);
}

/** Milliseconds until each socket had each message. */
async function timesOf(sockets: Sockets, subscribers: number, send: Send): Promise<number[]> {
  const times: number[] = [];
  for (let n = 0; n <= TIMED_MESSAGES; n += 1) {
    const begun = performance.now();
    await sendToAll(sockets, subscribers, send);
    // The first message warms up.
    if (n > 0) for (const arrival of sockets.arrivals) times.push(arrival - begun);
  }
  return times;
}

async function sendToAll(sockets: Sockets, subscribers: number, send: Send): Promise<void> {
  const all = sockets.received(subscribers);
  send();
  await all;
  await new Promise((resolve) => setTimeout(resolve, PACE_MS));
}

const toMicro = (ms: number): number => 1000 * ms;
const micro = (samples: number[]): string[] =>
  [0.5, 0.99].map((p) => toMicro(percentile(samples, p)).toFixed(1));
