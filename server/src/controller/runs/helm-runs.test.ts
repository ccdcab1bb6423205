import { expect, test } from 'vitest';
import { HelmRuns } from './helm-runs.ts';
import type { RunPlan } from './run.ts';

const plan: RunPlan = { verb: 'install', hash: 'h' };
const keyOf = (id: string) => ({ team: 'urumi', id });
const done = (): Promise<void> => Promise.resolve();
const untilAborted = (signal: AbortSignal): Promise<void> =>
  new Promise((_, reject) => signal.addEventListener('abort', () => reject(new Error('aborted'))));

test('what a Store left behind is ended when another Store has its key', async () => {
  const runs = new HelmRuns(2, { changed: () => {} });
  runs.start(keyOf('a'), 'first', plan, untilAborted);
  await runs.endOthers(keyOf('a'), 'first');
  expect(runs.look(keyOf('a'))?.state).toBe('running');
  await runs.endOthers(keyOf('a'), 'second');
  expect(runs.look(keyOf('a'))).toBeUndefined();
  expect(runs.active).toBe(0);
});

test('a store has one run at a time, and an ended one counts until it is cleared', async () => {
  const ended: string[] = [];
  const runs = new HelmRuns(2, { changed: ({ id }) => ended.push(id) });
  runs.start(keyOf('a'), 'first', plan, done);
  await expect.poll(() => ended).toEqual(['a']);
  expect(() => runs.start(keyOf('a'), 'first', plan, done)).toThrow('helm run already');
  runs.clear(keyOf('a'));
  runs.start(keyOf('a'), 'first', plan, done);
  await runs.abortAll();
});

test('runs beyond the limit wait in order, teardowns have places of their own', async () => {
  const runs = new HelmRuns(1, { changed: () => {} });
  for (const id of ['a', 'b', 'c']) runs.start(keyOf(id), id, plan, untilAborted);
  runs.start(keyOf('d'), 'd', { verb: 'uninstall', hash: '' }, untilAborted);
  const looks = ['a', 'b', 'c', 'd'].map((id) => runs.look(keyOf(id)));
  expect(looks.map((look) => `${look?.state} ${look?.position ?? ''}`.trim())).toEqual([
    'running',
    'queued 1',
    'queued 2',
    'running',
  ]);
  await runs.abort(keyOf('a'));
  await expect.poll(() => runs.look(keyOf('b'))?.state).toBe('running');
  expect(runs.look(keyOf('c'))?.position).toBe(1);
  await runs.abortAll();
});

test('a preview of a run is how it looks after its start', async () => {
  const runs = new HelmRuns(1, { changed: () => {} });
  for (const id of ['a', 'b', 'c']) {
    const preview = runs.preview(plan);
    runs.start(keyOf(id), id, plan, untilAborted);
    expect(runs.look(keyOf(id))).toEqual(preview);
  }
  await runs.abortAll();
});
