import { expect, test } from 'vitest';
import { Problem } from '../lib/problem.ts';
import type { RunningServer, ServerEnd } from './server.ts';
import { supervise } from './supervise.ts';

const policy = { firstWaitMs: 1, longestWaitMs: 4, mostCrashes: 6, stableMs: 60_000 };
const code = (exitCode: number): ServerEnd => ({ exitCode, signal: undefined });
const KILLED: ServerEnd = { exitCode: undefined, signal: 'SIGKILL' };

/** A server that ends like this at once; without an end it runs until it is stopped. */
function server(end?: ServerEnd): RunningServer {
  const { promise: ended, resolve } = Promise.withResolvers<ServerEnd>();
  if (end) resolve(end);
  const stop = async (): Promise<void> => resolve(code(0));
  return { url: 'http://127.0.0.1:8080', pid: 0, ended, stop, kill: stop };
}

/** Supervises servers that end one after the other; the last of them runs until it is stopped. */
async function run(...ends: readonly (ServerEnd | Problem)[]) {
  const stop = new AbortController();
  const lines: string[] = [];
  const left = [...ends];
  const next = (): RunningServer => {
    const end = left.shift();
    if (end instanceof Problem) throw end;
    if (!end) queueMicrotask(() => stop.abort());
    return server(end);
  };
  const say = (line: string): number => lines.push(line);
  await supervise(next(), { start: async () => next(), say, stop: stop.signal, policy });
  return lines;
}

test.each([
  ['exit code 1', code(1)],
  ['exit code 0', code(0)],
  ['signal SIGKILL', KILLED],
])('a server that ends by itself with %s is started again, and the line says so', async (what, end) => {
  expect(await run(end)).toEqual([
    `! the server ended with ${what}. Its log is above. Next start in 0.001 s (restart 1 of at most 5)`,
    'the server is ready again: http://127.0.0.1:8080',
  ]);
});

test('the wait doubles with each crash in a row, up to a limit', async () => {
  const waits = (await run(...Array<ServerEnd>(5).fill(KILLED))).flatMap(
    (line) => /in (\S+) s/.exec(line)?.[1] ?? [],
  );
  expect(waits).toEqual(['0.001', '0.002', '0.004', '0.004', '0.004']);
});

test('the sixth crash in a row ends the command with exit code 1', async () => {
  await expect(run(...Array<ServerEnd>(6).fill(KILLED))).rejects.toMatchObject({
    message: 'the server ended with signal SIGKILL, for the 6th time in a row: it is not started again',
    exitCode: 1,
  });
});

test('a crash after a time of rest is the first of a new row', async () => {
  const stop = new AbortController();
  const lines: string[] = [];
  const servers = [...Array<ServerEnd>(9).fill(KILLED).map(server), server()];
  const start = async (): Promise<RunningServer> => {
    const next = servers.shift() ?? server();
    if (servers.length === 0) stop.abort();
    return next;
  };
  const restless = { ...policy, stableMs: -1 };
  await supervise(await start(), {
    start,
    say: (line) => lines.push(line),
    stop: stop.signal,
    policy: restless,
  });
  expect(lines.filter((line) => line.includes('restart 1 of'))).toHaveLength(9);
});

test('a start that fails counts as a crash, and the next one may succeed', async () => {
  const lines = await run(KILLED, new Problem('the server was not ready within 60 s', 'wait'), KILLED);
  expect(lines.filter((line) => line.startsWith('!'))).toEqual([
    expect.stringContaining('signal SIGKILL. Its log is above. Next start in 0.001 s (restart 1'),
    expect.stringContaining('not ready within 60 s. Its log is above. Next start in 0.002 s (restart 2'),
    expect.stringContaining('signal SIGKILL. Its log is above. Next start in 0.004 s (restart 3'),
  ]);
});

test.each([
  ['while it runs', [code(2)]],
  ['at a restart', [KILLED, new Problem('refused', 'read its log', { exitCode: 2 })]],
])('a server that refuses its configuration %s is not started again', async (_when, ends) => {
  await expect(run(...ends)).rejects.toMatchObject({ exitCode: 2 });
});

test('a stop while it waits starts no further server', async () => {
  const stop = new AbortController();
  const start = (): never => {
    throw new Error('started');
  };
  const say = (): void => stop.abort();
  await supervise(server(KILLED), {
    start,
    say,
    stop: stop.signal,
    policy: { ...policy, firstWaitMs: 60_000, longestWaitMs: 60_000 },
  });
  expect(stop.signal.aborted).toBe(true);
});
