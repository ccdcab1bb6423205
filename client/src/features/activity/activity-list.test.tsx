// @vitest-environment happy-dom
import { act, screen, waitFor } from '@testing-library/react';
import { expect, test } from 'vitest';
import { FakeServer } from '../../testing/fake-server.ts';
import { show } from '../../testing/show.tsx';
import { ActivityList } from './activity-list.tsx';

const event = (id: string, change: object = {}): object => ({
  id,
  at: '2026-01-01T12:00:00Z',
  storeId: 'nike',
  message: `event ${id}`,
  reason: 'Any',
  severity: 'NORMAL',
  count: 1,
  ...change,
});
/** The newest events, as requested by an operation. */
const answer =
  (events: object[]) =>
  ({ first }: { first: number }): object => ({
    edges: events.slice(0, first).map((node) => ({ cursor: '', node })),
    pageInfo: { hasNextPage: events.length > first, hasPreviousPage: false },
    totalCount: events.length,
  });
const rows = (): string[] =>
  screen.getAllByRole('listitem').map((row) => row.textContent.replace(/^.*? ago/, ''));

test('nothing happened', async () => {
  show(<ActivityList />, new FakeServer({ activity: answer([]) }));
  expect(await screen.findByText('No events in the last hour.')).toBeTruthy();
});

test.each<[string, string | undefined, object, string]>([
  ['names its store in the list of all', undefined, {}, 'nike event 1'],
  ['does not name it on its own page', 'nike', {}, ' event 1'],
  ['has no store when it is about the platform', undefined, { storeId: null }, ' event 1'],
  ['counts repetitions', 'nike', { count: 3 }, ' event 1 (3 times)'],
  ['marks a warning by a word', 'nike', { severity: 'WARNING' }, '! Warning event 1'],
])('an event %s', async (_title, storeId, change, text) => {
  show(<ActivityList storeId={storeId} />, new FakeServer({ activity: answer([event('1', change)]) }));
  await screen.findByRole('list', { name: 'Activity' });
  expect(rows()).toEqual([text]);
});

test('a new event appears without a reload', async () => {
  const events = [event('1')];
  const server = new FakeServer({ activity: (args: { first: number }) => answer(events)(args) });
  show(<ActivityList storeId="nike" />, server);
  await screen.findByText('event 1', { exact: false });
  events.unshift(event('2'));
  await act(() => server.push('activityAdded', event('2')));
  await waitFor(() => expect(rows()).toEqual([' event 2', ' event 1']));
});

test('other entries of a store are among its events', async () => {
  const others = [
    { id: 'release 1', at: '2026-01-01T11:00:00Z', message: 'Release #1', severity: 'NORMAL' as const },
  ];
  show(<ActivityList storeId="nike" others={others} />, new FakeServer({ activity: answer([event('1')]) }));
  await screen.findByRole('list', { name: 'Activity' });
  expect(rows()).toEqual([' event 1', ' Release #1']);
});

test('older events are loaded by a button, as long as there are any', async () => {
  const events = Array.from({ length: 60 }, (_, index) => event(String(index)));
  const server = new FakeServer({ activity: answer(events) });
  const { user } = show(<ActivityList />, server);
  await user.click(await screen.findByRole('button', { name: 'Show older' }));
  await waitFor(() => expect(rows()).toHaveLength(60));
  expect(server.variablesOf('ReadActivity').map(({ first }) => first)).toEqual([50, 100]);
  expect(screen.queryByRole('button', { name: 'Show older' })).toBeNull();
});

test('an activity that cannot be loaded is an error', async () => {
  const activity = (): never => {
    throw new Error('no luck');
  };
  show(<ActivityList />, new FakeServer({ activity }));
  expect(await screen.findByText('The activity could not be loaded')).toBeTruthy();
  expect(screen.getByText(/no luck/)).toBeTruthy();
});
