import { subscribe } from 'node:diagnostics_channel';
import { PerformanceObserver } from 'node:perf_hooks';
import { busiest, clock, takeProfile } from './profile.ts';

/**
 * Loaded into the server under test by `--import`. Measures the CPU time that its main thread uses within one turn of
 * the event loop, which a busy machine does not lengthen, and counts connections. Answers over the IPC channel.
 */
const TICK_MS = 2;
/** A turn that takes longer, in CPU time, is a stall. Milliseconds. */
const STALL_MS = 50;

/** A turn of the event loop. Milliseconds. */
export interface Stall {
  cpu: number;
  wall: number;
  /** What garbage collection took of it. */
  gc: number;
  /** The functions that ran, with the number of samples. */
  ran: string[];
}

export interface Report {
  /** Longest turns since the last report: CPU time of the main thread, and time on the clock. Milliseconds. */
  maxCpu: number;
  maxWall: number;
  /** Each turn over STALL_MS of CPU time. */
  stalls: Stall[];
  /** Connections that clients hold. */
  connections: number;
  /** After a garbage collection, where that was asked for. Bytes. */
  heap: number;
  rss: number;
}

interface Turn extends Pick<Stall, 'cpu' | 'wall'> {
  /** On the clock of `performance`, and on that of a profile. Milliseconds. */
  from: number;
  until: number;
}

let pauses: { startTime: number; duration: number }[] = [];
new PerformanceObserver((list) => void pauses.push(...list.getEntries())).observe({ entryTypes: ['gc'] });

let turn = { maxCpu: 0, maxWall: 0, stalls: [] as Turn[] };
let connections = 0;
let last = now();

function now(): { cpu: number; wall: number } {
  const { user, system } = process.threadCpuUsage();
  return { cpu: (user + system) / 1000, wall: performance.now() };
}

/** Timers fire once a turn: between two ticks lies at most one tick and one turn. */
function tick(): void {
  const time = now();
  const cpu = time.cpu - last.cpu;
  const wall = time.wall - last.wall;
  last = time;
  turn.maxCpu = Math.max(turn.maxCpu, cpu);
  turn.maxWall = Math.max(turn.maxWall, wall);
  if (cpu > STALL_MS && turn.stalls.length < 100)
    turn.stalls.push({ cpu, wall, from: time.wall - wall, until: clock() });
}

setInterval(tick, TICK_MS).unref();

subscribe('net.server.socket', (message) => {
  const { socket } = message as { socket: NodeJS.EventEmitter };
  connections += 1;
  socket.once('close', () => (connections -= 1));
});

/** Node hands over the pauses of garbage collection some turns after they happened. Milliseconds. */
const PAUSES_MS = 20;

process.on('message', ({ collect = false }: { collect?: boolean }) => {
  tick();
  setTimeout(answer, PAUSES_MS, turn, collect);
  turn = { maxCpu: 0, maxWall: 0, stalls: [] };
});
process.channel?.unref();
/** The fuzzer is gone. */
process.on('disconnect', () => process.exit());

function answer({ maxCpu, maxWall, stalls }: typeof turn, collect: boolean): void {
  // To start a profile costs as much as a batch.
  const profile = stalls.length > 0 || collect ? takeProfile() : undefined;
  const report = {
    maxCpu,
    maxWall,
    stalls: stalls.map((stall) => ({
      ...withPauses(stall),
      ran: busiest(profile, stall.until - stall.wall, stall.until),
    })),
  };
  pauses = [];
  if (collect) globalThis.gc?.();
  const { heapUsed: heap, rss } = process.memoryUsage();
  process.send?.({ ...report, connections, heap, rss } satisfies Report);
  last = now();
}

function withPauses({ cpu, wall, from }: Turn): Omit<Stall, 'ran'> {
  const within = pauses.filter(({ startTime }) => startTime >= from && startTime < from + wall);
  return { cpu, wall, gc: within.reduce((sum, { duration }) => sum + duration, 0) };
}
