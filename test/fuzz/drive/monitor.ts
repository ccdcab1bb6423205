import { subscribe } from 'node:diagnostics_channel';

/**
 * Loaded into the server under test by `--import`. Measures the CPU time that its main thread uses within one turn of
 * the event loop, which a busy machine does not lengthen, and counts connections. Answers over the IPC channel.
 */
const TICK_MS = 2;
/** A turn that takes longer, in CPU time, is a stall. Milliseconds. */
const STALL_MS = 50;

export interface Report {
  /** Longest turns since the last report: CPU time of the main thread, and time on the clock. Milliseconds. */
  maxCpu: number;
  maxWall: number;
  /** Each turn over STALL_MS of CPU time. */
  stalls: { cpu: number; wall: number }[];
  /** Connections that clients hold. */
  connections: number;
  /** After a garbage collection, where that was asked for. Bytes. */
  heap: number;
  rss: number;
}

let turn = { maxCpu: 0, maxWall: 0, stalls: [] as Report['stalls'] };
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
  if (cpu > STALL_MS && turn.stalls.length < 100) turn.stalls.push({ cpu, wall });
}

setInterval(tick, TICK_MS).unref();

subscribe('net.server.socket', (message) => {
  const { socket } = message as { socket: NodeJS.EventEmitter };
  connections += 1;
  socket.once('close', () => (connections -= 1));
});

process.on('message', (question: { collect?: boolean }) => {
  tick();
  if (question.collect) globalThis.gc?.();
  const { heapUsed: heap, rss } = process.memoryUsage();
  process.send?.({ ...turn, connections, heap, rss } satisfies Report);
  turn = { maxCpu: 0, maxWall: 0, stalls: [] };
  last = now();
});
process.channel?.unref();
