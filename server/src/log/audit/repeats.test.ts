import { expect, test, vi } from 'vitest';
import type { AuditEntry } from './entry.ts';
import { isRepeatable, Repeats } from './repeats.ts';

const bounds = { windowMs: 60_000, full: 3, keys: 2 };
const refused = (more: Partial<AuditEntry> = {}): AuditEntry => ({
  at: '2026-01-01T00:00:00.000Z',
  action: 'deleteStore',
  outcome: 'NOT_FOUND',
  kind: 'change',
  ...more,
});

function repeats(): { written: AuditEntry[]; log: Repeats } {
  const written: AuditEntry[] = [];
  return { written, log: new Repeats(bounds, (entry) => written.push(entry)) };
}

test('the first attempts of a source are written individually, the rest as one entry', () => {
  const { written, log } = repeats();
  for (let second = 10; second < 60; second += 1)
    log.take(refused({ at: `2026-01-01T00:00:${second}.000Z`, user: 'eve', store: `${second}` }), 'eve');
  expect(written.map(({ store }) => store)).toEqual(['10', '11', '12']);
  log.flush();
  expect(written.slice(3)).toEqual([
    {
      at: expect.any(String) as string,
      action: 'deleteStore',
      user: 'eve',
      outcome: 'NOT_FOUND',
      kind: 'summary',
      of: 'change',
      count: 47,
      first: '2026-01-01T00:00:13.000Z',
      last: '2026-01-01T00:00:59.000Z',
    },
  ]);
});

test('a window ends by itself, and the next one starts from zero', () => {
  vi.useFakeTimers();
  const { written, log } = repeats();
  for (let n = 0; n < 10; n += 1) log.take(refused(), 'eve');
  vi.advanceTimersByTime(60_000);
  expect(written.map(({ kind }) => kind)).toEqual(['change', 'change', 'change', 'summary']);
  log.take(refused(), 'eve');
  expect(written.length).toBe(5);
  vi.useRealTimers();
});

test('sources, actions and outcomes are counted separately', () => {
  const { written, log } = repeats();
  for (let n = 0; n < 3; n += 1) {
    log.take(refused({ user: 'eve' }), 'eve');
    log.take(refused({ user: 'bob', outcome: 'FORBIDDEN' }), 'bob');
  }
  expect(written.length).toBe(6);
});

test('log reads are counted separately for each store', () => {
  const { written, log } = repeats();
  for (let n = 0; n < 10; n += 1)
    for (const store of ['nike', 'puma'])
      log.take(
        refused({ action: 'storeLogs', kind: 'logs', outcome: 'accepted', store, user: 'ada' }),
        'ada',
      );
  log.flush();
  const summaries = written.filter(({ kind }) => kind === 'summary');
  expect(summaries.map(({ store, count }) => [store, count])).toEqual([
    ['nike', 7],
    ['puma', 7],
  ]);
});

test('sources beyond the limit are one entry for each action and outcome', () => {
  const { written, log } = repeats();
  for (let n = 0; n < 1000; n += 1) log.take(refused({ user: `user-${n}`, address: `192.0.2.${n}` }), `${n}`);
  log.flush();
  expect(written.map(({ user, count }) => [user, count])).toEqual([
    ['user-0', undefined],
    ['user-1', undefined],
    ['(others)', 998],
  ]);
});

test.each([
  ['change', 'accepted', false],
  ['reveal', 'accepted', false],
  ['change', 'NOT_FOUND', true],
  ['denial', 'FORBIDDEN', true],
  ['logs', 'accepted', true],
  ['login', 'accepted', true],
] as const)('%s with outcome %s may be summarised: %s', (kind, outcome, expected) => {
  expect(isRepeatable(refused({ kind, outcome }))).toBe(expected);
});
