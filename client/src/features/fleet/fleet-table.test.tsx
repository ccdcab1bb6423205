// @vitest-environment happy-dom
import { screen, waitFor, within } from '@testing-library/react';
import type { ReactNode } from 'react';
import { useLocation } from 'react-router';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { FakeServer } from '../../testing/fake-server.ts';
import { storeSample } from '../../testing/samples.ts';
import { show } from '../../testing/show.tsx';
import { BulkRuns } from './bulk/bulk-context.tsx';
import { csvOf } from './export-button.tsx';
import { FleetTable } from './fleet-table.tsx';

// happy-dom has no layout: the grid has the height of ten rows.
beforeEach(() => void vi.spyOn(HTMLDivElement.prototype, 'clientHeight', 'get').mockReturnValue(600));
afterEach(() => vi.restoreAllMocks());

const lastError = { reason: 'HELM_FAILED', message: 'the chart is broken', hint: 'Look at the log.' };
const row = (id: string, change: object = {}): object =>
  storeSample({
    id,
    displayName: `Shop ${id}`,
    version: '1.2',
    updatedAt: '2026-01-02T00:00:00Z',
    lastError: null,
    queuePosition: null,
    health: { recentMilliseconds: [80, 120] },
    ...change,
  });

function windowOf(change: object = {}): object {
  return {
    __typename: 'StoreWindow',
    snapshot: true,
    totalCount: 10_000,
    offset: 0,
    ids: ['broken', 'nike'],
    rows: [row('broken', { phase: 'FAILED', lastError }), row('nike')],
    facets: {
      phase: [
        { phase: 'READY', count: 9999 },
        { phase: 'FAILED', count: 1 },
      ],
      engine: [{ engine: 'WOOCOMMERCE', title: 'WooCommerce', count: 10_000 }],
      version: [
        { value: '1.2', count: 9000 },
        { value: '1.1', count: 1000 },
      ],
      team: [
        { value: 'urumi', count: 6000 },
        { value: 'red', count: 4000 },
      ],
      age: [{ age: 'OLD', count: 7000 }],
      certificate: [
        { reason: 'EXPIRED', count: 12 },
        { reason: 'ISSUED', count: 9000 },
      ],
      label: [
        { key: 'tier', value: 'gold', count: 30 },
        { key: 'tier', value: 'silver', count: 70 },
      ],
    },
    live: { fresh: true },
    ...change,
  };
}

function Where(): ReactNode {
  const { pathname, search } = useLocation();
  return <output>{pathname + search}</output>;
}

/** @param asked collects the arguments of the subscriptions */
async function open(asked: object[] = [], more: object = {}) {
  const storeWindow = (args: object): object => {
    asked.push(args);
    return windowOf();
  };
  const server = new FakeServer({ storeWindow, ...more });
  const shown = show(
    <BulkRuns>
      <FleetTable />
      <Where />
    </BulkRuns>,
    server,
  );
  const grid = await screen.findByRole('grid', { name: 'Stores' });
  return { ...shown, server, grid };
}
const where = (): string | null => screen.getByRole('status').textContent;

test('a store that needs attention has its reason, its remedy and a way to retry', async () => {
  const { grid, user, server } = await open([], { retryStore: { __typename: 'StorePayload' } });
  const rowOf = grid.querySelector<HTMLElement>('[data-store="broken"]')!;
  expect(within(rowOf).getByTestId('phase').textContent).toContain('Failed');
  expect(within(rowOf).getByText('the chart is broken')).toBeTruthy();
  expect(within(rowOf).getByText('Look at the log.')).toBeTruthy();
  await user.click(within(rowOf).getByRole('button', { name: 'Retry now: Shop broken' }));
  expect(server.variablesOf('RetryStore')).toEqual([{ id: 'broken' }]);
});

test('of ten thousand stores, only the rows in view are in the page', async () => {
  const { grid } = await open();
  expect(grid.getAttribute('aria-rowcount')).toBe('10001');
  expect(within(grid).getAllByRole('row').length).toBeLessThan(30);
  expect(screen.getByText(/10,000 stores/)).toBeTruthy();
});

test('what needs attention is asked for first', async () => {
  const asked: object[] = [];
  await open(asked);
  expect(asked).toEqual([{ filter: {}, order: { field: 'PHASE', direction: 'ASC' }, first: 80, offset: 0 }]);
});

test('a chosen value of a facet is in the URL and narrows the list', async () => {
  const asked: object[] = [];
  const { user } = await open(asked);
  const failed = within(screen.getByRole('group', { name: 'Phase' })).getByRole('button', { name: /Failed/ });
  expect(failed.textContent).toBe('Failed1');
  await user.click(failed);
  expect(where()).toBe('/?phase=FAILED');
  await waitFor(() => expect(asked.at(-1)).toMatchObject({ filter: { phase: ['FAILED'] } }));
  expect(failed.getAttribute('aria-pressed')).toBe('true');
  await user.click(failed);
  expect(where()).toBe('/');
});

test('the strip shows each phase with its number, and a click shows only these stores', async () => {
  const asked: object[] = [];
  const { user } = await open(asked);
  const strip = screen.getByRole('group', { name: 'Stores by phase' });
  const cells = within(strip).getAllByRole('button');
  expect(cells.map((cell) => cell.getAttribute('aria-label'))).toEqual(['Failed: 1', 'Ready: 9,999']);
  await user.click(cells[0]!);
  await waitFor(() => expect(asked.at(-1)).toMatchObject({ filter: { phase: ['FAILED'] } }));
  await user.click(within(strip).getByRole('button', { name: 'Failed: 1' }));
  expect(where()).toBe('/');
});

test('age, certificate and labels narrow the list', async () => {
  const asked: object[] = [];
  const { user } = await open(asked);
  await user.click(screen.getByRole('button', { name: 'Age, certificate, label' }));
  await user.click(screen.getByRole('button', { name: /^Expired/ }));
  await user.click(screen.getByRole('button', { name: /^tier=gold/ }));
  await user.click(screen.getByRole('button', { name: /^Older than 90 days/ }));
  expect(where()).toBe('/?certificate=EXPIRED&label=tier%3Dgold&age=old');
  const labels = [{ key: 'tier', value: 'gold' }];
  await waitFor(() => expect(asked.at(-1)).toMatchObject({ filter: { certificate: ['EXPIRED'], labels } }));
  await user.click(screen.getByRole('button', { name: /^tier=gold/ }));
  expect(where()).toBe('/?certificate=EXPIRED&age=old');
});

test('a label that is not among the most frequent ones is typed', async () => {
  const { user } = await open();
  await user.click(screen.getByRole('button', { name: 'Age, certificate, label' }));
  await user.type(screen.getByRole('textbox', { name: 'Label that stores must have' }), 'rare=1{Enter}');
  expect(where()).toBe('/?label=rare%3D1');
});

test('a facet without a choice is not shown', async () => {
  await open();
  expect(screen.queryByRole('group', { name: 'Engine' })).toBeNull();
});

test('a chosen team is the team of the page', async () => {
  const { user } = await open();
  await user.click(within(screen.getByRole('group', { name: 'Team' })).getByRole('button', { name: /red/ }));
  expect(where()).toBe('/?team=red');
});

test('the search is sent when the user pauses, and "/" leads to it', async () => {
  const asked: object[] = [];
  const { user } = await open(asked);
  await user.keyboard('/nike');
  await waitFor(() => expect(where()).toBe('/?q=nike'));
  await waitFor(() => expect(asked.at(-1)).toMatchObject({ filter: { search: 'nike' } }));
});

test('columns are chosen, and kept in the URL', async () => {
  const { user } = await open();
  expect(screen.queryByRole('columnheader', { name: 'Size' })).toBeNull();
  await user.click(screen.getByRole('button', { name: 'Columns' }));
  await user.click(await screen.findByRole('checkbox', { name: 'Size' }));
  expect(screen.getByRole('columnheader', { name: 'Size' })).toBeTruthy();
  expect(where()).toContain('columns=engine%2Cversion%2Cteam%2Csize%2Cresponse%2Ccreated');
});

test('arrow keys move the active row, and Enter opens its store', async () => {
  const { user, grid } = await open();
  grid.focus();
  await user.keyboard('{ArrowDown}');
  expect(document.getElementById(grid.getAttribute('aria-activedescendant') ?? '')?.dataset['store']).toBe(
    'nike',
  );
  await user.keyboard('{Enter}');
  expect(where()).toBe('/stores/nike');
});

test('changes keep the rows that a message does not have', async () => {
  const { server, grid } = await open();
  await server.push(
    'storeWindow',
    windowOf({ snapshot: false, ids: ['nike', 'broken'], rows: [row('broken', { phase: 'READY' })] }),
  );
  await waitFor(() => expect(within(grid).queryByText('Failed')).toBeNull());
  const [first, second] = [...grid.querySelectorAll<HTMLElement>('[data-store]')];
  expect([first?.dataset['store'], second?.dataset['store']]).toEqual(['nike', 'broken']);
});

test('an export has all columns of all pages', () => {
  type Rows = Parameters<typeof csvOf>[0];
  const text = csvOf([
    row('a', { displayName: '=1+1, Inc.', phase: 'FAILED', lastError }),
  ] as unknown as Rows);
  expect(text.split('\r\n')).toEqual([
    'Id,Store,State,Engine,Version,Team,Address,Size,Response,Created,Changed,Message',
    'a,"\'=1+1, Inc.",FAILED,WooCommerce,1.2,urumi,http://nike.test,Small,120 ms; the last 2: 80 to 120 ms,2026-01-01T12:00:00Z,2026-01-02T00:00:00Z,the chart is broken',
    '',
  ]);
});
