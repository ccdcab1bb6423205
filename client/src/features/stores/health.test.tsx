// @vitest-environment happy-dom
import { screen, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { makeFragmentData } from '../../gql/index.ts';
import type { HealthFieldsFragment } from '../../gql/graphql.ts';
import { show } from '../../testing/show.tsx';
import { Health, HealthFields } from './health.tsx';

type StoreHealth = HealthFieldsFragment['health'];

const works: StoreHealth = {
  state: 'HEALTHY',
  message: '',
  checkedAt: '2026-03-01T12:00:00Z',
  checks: [{ name: 'STOREFRONT', ok: true, status: 200, milliseconds: 85, message: null }],
  uptimeDay: 0.9996,
  uptimeWeek: 1,
  hours: [
    { since: '2026-03-01T11:00:00Z', upSeconds: 3540, downSeconds: 60, milliseconds: 120 },
    { since: '2026-03-01T12:00:00Z', upSeconds: 600, downSeconds: 0, milliseconds: 80 },
  ],
  days: [{ since: '2026-03-01T00:00:00Z', upSeconds: 4140, downSeconds: 60, milliseconds: 100 }],
};

const open = (change: Partial<StoreHealth> = {}) =>
  show(<Health store={makeFragmentData({ health: { ...works, ...change } }, HealthFields)} />);

test('a shop that works has its uptime, a chart and its last checks', () => {
  open();
  const section = screen.getByRole('region', { name: 'Health' });
  expect(within(section).getByText('✓ works')).toBeTruthy();
  expect(within(section).getByText('Uptime 99.96 % in 24 hours, 100 % in 7 days')).toBeTruthy();
  const checks = screen.getByRole('table', { name: 'Last checks' });
  expect(within(checks).getAllByRole('row')[1]?.textContent).toBe('Storefront✓ 20085 ms');
});

test('the chart is described in a sentence, and has the same figures as a table', () => {
  open();
  const chart = 'Last 2 hours: answers in 80 ms to 120 ms, 60 s of outage';
  expect(screen.getByRole('img', { name: chart })).toBeTruthy();
  const rows = within(screen.getByRole('table', { name: 'Health by hours' })).getAllByRole('row');
  expect(rows.slice(1).map((row) => row.textContent?.replace(/^.*?(?=80 ms|120 ms)/, ''))).toEqual([
    '80 ms10 min0',
    '120 ms59 min60 s',
  ]);
});

test('the chart shows days as well', async () => {
  const { user } = open();
  await user.click(screen.getByRole('radio', { name: '7 days' }));
  expect(screen.getByRole('img', { name: /^Last day/ })).toBeTruthy();
});

test('a shop that fails has the cause and the part', () => {
  open({
    state: 'UNHEALTHY',
    message: 'the storefront answers 500',
    checks: [{ name: 'STOREFRONT', ok: false, status: 500, milliseconds: 12, message: 'answers 500' }],
  });
  expect(screen.getByText('✕ fails')).toBeTruthy();
  expect(screen.getByText('the storefront answers 500')).toBeTruthy();
  expect(screen.getByText('✕ answers 500')).toBeTruthy();
});

test('a shop that was never asked says when it will be', () => {
  open({ state: 'UNKNOWN', checkedAt: null, checks: [], hours: [], days: [] });
  expect(screen.getByText('? not known')).toBeTruthy();
  expect(screen.getByText(/has not answered the platform yet/)).toBeTruthy();
  expect(screen.queryByRole('table')).toBeNull();
});
