import { expect, test } from 'vitest';
import { HelmRuns, helmSlots, positionsMs } from './helm-runs.ts';
import type { RunPlan } from './run.ts';

const plan: RunPlan = { verb: 'install', hash: 'h' };
const keyOf = (id: string) => ({ team: 'urumi', id });
const done = (): Promise<void> => Promise.resolve();
const untilAborted = (signal: AbortSignal): Promise<void> =>
  new Promise((_, reject) => signal.addEventListener('abort', () => reject(new Error('aborted'))));

test('the run of an earlier Store is aborted when another Store has its key', async () => {
  const runs = new HelmRuns(helmSlots(2), { changed: () => {} });
  runs.start(keyOf('a'), 'first', plan, untilAborted);
  await runs.endOthers(keyOf('a'), 'first');
  expect(runs.status(keyOf('a'))?.state).toBe('running');
  await runs.endOthers(keyOf('a'), 'second');
  expect(runs.status(keyOf('a'))).toBeUndefined();
  expect(runs.active).toBe(0);
});

test('a store has one run at a time, and an ended one counts until it is cleared', async () => {
  const ended: string[] = [];
  const runs = new HelmRuns(helmSlots(2), { changed: ({ id }) => ended.push(id) });
  runs.start(keyOf('a'), 'first', plan, done);
  await expect.poll(() => ended).toEqual(['a']);
  expect(() => runs.start(keyOf('a'), 'first', plan, done)).toThrow('already has a helm run');
  runs.clear(keyOf('a'));
  runs.start(keyOf('a'), 'first', plan, done);
  await runs.abortAll();
});

test('runs beyond the limit wait in order, teardowns have their own limit', async () => {
  const runs = new HelmRuns(helmSlots(1), { changed: () => {} });
  for (const id of ['a', 'b', 'c']) runs.start(keyOf(id), id, plan, untilAborted);
  runs.start(keyOf('d'), 'd', { verb: 'uninstall', hash: '' }, untilAborted);
  const statuses = ['a', 'b', 'c', 'd'].map((id) => runs.status(keyOf(id)));
  expect(statuses.map((status) => `${status?.state} ${status?.position ?? ''}`.trim())).toEqual([
    'running',
    'queued 1',
    'queued 2',
    'running',
  ]);
  await runs.abort(keyOf('a'));
  await expect.poll(() => runs.status(keyOf('b'))?.state).toBe('running');
  expect(runs.status(keyOf('c'))?.position).toBe(1);
  await runs.abortAll();
});

test('the run of one store starts next but one, however many of another team wait', async () => {
  const begun: string[] = [];
  const runs = new HelmRuns(helmSlots(2), { changed: () => {} });
  const start = (team: string, id: string): void =>
    runs.start({ team, id }, id, plan, (signal) => {
      begun.push(id);
      return untilAborted(signal);
    });
  for (let n = 0; n < 100; n += 1) start('busy', `busy-${n}`);
  start('quiet', 'one');
  for (const id of ['busy-0', 'busy-1']) await runs.abort({ team: 'busy', id });
  await expect.poll(() => begun).toEqual(['busy-0', 'busy-1', 'busy-2', 'one']);
  await runs.abortAll();
});

test.each([
  [1, 2000],
  [40, 2000],
  [1000, 50_000],
])('the positions of %i waiting stores are written after %i ms: at most 20 a second', (waiting, ms) => {
  expect(positionsMs(waiting)).toBe(ms);
});
