// @vitest-environment happy-dom
import { screen, waitFor, within } from '@testing-library/react';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { FakeServer } from '../../../testing/fake-server.ts';
import { storeSample, viewerSample } from '../../../testing/samples.ts';
import { show } from '../../../testing/show.tsx';
import { FleetTable } from '../fleet-table.tsx';
import { BulkProgress } from './bulk-progress.tsx';
import { BulkRuns } from './bulk-context.tsx';

// happy-dom has no layout: the grid has the height of ten rows.
beforeEach(() => {
  vi.spyOn(HTMLDivElement.prototype, 'clientHeight', 'get').mockReturnValue(600);
  localStorage.clear();
});
afterEach(() => vi.restoreAllMocks());

const TOTAL = 120;
const ids = Array.from({ length: TOTAL }, (_, n) => `shop-${n}`);
const row = (id: string): object =>
  storeSample({
    id,
    displayName: id,
    version: '1',
    updatedAt: '2026-01-02T00:00:00Z',
    health: { recentMilliseconds: [] },
    lastError: null,
  });

const storeWindow = ({ first, offset }: { first: number; offset?: number }): object => {
  const inside = ids.slice(offset ?? 0, (offset ?? 0) + first);
  const facets = { phase: [], engine: [], version: [], team: [], age: [], certificate: [], label: [] };
  return {
    __typename: 'StoreWindow',
    snapshot: true,
    totalCount: TOTAL,
    offset: offset ?? 0,
    ids: inside,
    rows: inside.map(row),
    facets,
    live: { fresh: true },
  };
};

interface Check {
  state: string;
  message?: string;
}

/** @param check what a bulk change would do to a store */
function stores(check: (id: string) => Check = () => ({ state: 'ACCEPTED' })) {
  return ({ filter }: { filter: { ids?: string[] } }): object => ({
    totalCount: TOTAL,
    edges: (filter.ids ?? ids).map((id) => ({
      node: { __typename: 'Store', id, uid: `u-${id}`, bulkCheck: () => check(id) },
    })),
    pageInfo: { hasNextPage: false, endCursor: null },
  });
}

interface Sent {
  input: { action: string; stores: { id: string }[] };
}
const accepted = ({ input }: Sent): object => ({
  __typename: 'BulkChangeStoresPayload',
  outcomes: input.stores.map(({ id }) => ({ storeId: id, state: 'ACCEPTED' })),
});

async function open(more: object = {}) {
  const server = new FakeServer({
    storeWindow,
    stores: stores(),
    bulkChangeStores: accepted,
    viewer: viewerSample,
    ...more,
  });
  const shown = show(
    <BulkRuns>
      <BulkProgress />
      <FleetTable />
    </BulkRuns>,
    server,
  );
  const grid = await screen.findByRole('grid', { name: 'Stores' });
  return { ...shown, server, grid };
}
const box = (id: string): HTMLElement => screen.getByRole('checkbox', { name: `Select ${id}` });
const sizes = (server: FakeServer): number[] =>
  server.variablesOf('BulkChange').map(({ input }) => (input as Sent['input']).stores.length);
const until = (text: RegExp): Promise<HTMLElement> => screen.findByText(text);

test('a click selects a store, and one with Shift those in between', async () => {
  const { user } = await open();
  await user.click(box('shop-1'));
  await user.keyboard('{Shift>}');
  await user.click(box('shop-4'));
  await user.keyboard('{/Shift}');
  await until(/120 stores, 4 selected/);
  expect(box('shop-3').closest('tr')?.getAttribute('aria-selected')).toBe('true');
  await user.click(box('shop-3'));
  await until(/120 stores, 3 selected/);
});

test('the keyboard selects: Space, Shift with arrows, Ctrl+A and Escape', async () => {
  const { user, grid } = await open();
  grid.focus();
  await user.keyboard(' {Shift>}{ArrowDown}{ArrowDown}{/Shift}');
  await until(/120 stores, 3 selected/);
  await user.keyboard('{Control>}a{/Control}');
  await until(/120 stores, 120 selected/);
  await user.keyboard('{Escape}');
  await until(/^120 stores$/);
});

test('rows of a range that are not loaded are asked for', async () => {
  const { user, grid, server } = await open();
  await user.click(box('shop-0'));
  grid.focus();
  await user.keyboard('{Shift>}{End}{/Shift}');
  await until(/120 stores, 120 selected/);
  await user.click(screen.getByRole('button', { name: 'Resume…' }));
  await until(/120 stores will be resumed/);
  expect(server.variablesOf('BulkPlan')).toEqual([
    expect.objectContaining({ filter: { ids }, input: { action: 'RESUME' } }),
  ]);
});

test('a preview says what changes, what stays and why the rest is left out', async () => {
  const check = (id: string): Check => {
    if (id === 'shop-0') return { state: 'UNCHANGED' };
    if (id === 'shop-1') return { state: 'REFUSED', message: `"${id}" is being deleted` };
    return { state: 'ACCEPTED' };
  };
  const { user, server } = await open({ stores: stores(check) });
  await user.click(screen.getByRole('checkbox', { name: 'Select all stores that match' }));
  await user.click(screen.getByRole('button', { name: 'Suspend…' }));
  await until(/118 stores will be suspended/);
  expect(screen.getByText('1 store stays as it is: suspended already.')).toBeTruthy();
  expect(screen.getByText(/1 store: the store is being deleted/)).toBeTruthy();
  await user.click(screen.getByRole('button', { name: 'Suspend 118 stores' }));
  await until(/118 of 118 done/);
  expect(sizes(server)).toEqual([50, 50, 18]);
});

test('a deletion starts only after the number of stores is typed', async () => {
  const { user, server } = await open();
  await user.click(box('shop-7'));
  await user.click(screen.getByRole('button', { name: 'Delete…' }));
  await until(/1 store will be deleted/);
  const action = screen.getByRole('button', { name: 'Delete 1 store' });
  expect(action).toHaveProperty('disabled', true);
  await user.type(screen.getByRole('textbox', { name: /Type "delete 1"/ }), 'delete 1');
  await user.click(action);
  await until(/1 of 1 done/);
  const stores = [{ id: 'shop-7', uid: 'u-shop-7' }];
  expect(server.variablesOf('BulkChange')).toEqual([{ input: { action: 'DELETE', stores } }]);
});

test('an upgrade asks for the version, and labels are edits', async () => {
  const { user, server } = await open();
  await user.click(box('shop-7'));
  await user.click(screen.getByRole('button', { name: 'Label…' }));
  await user.type(screen.getByRole('textbox', { name: 'Labels' }), 'tier=gold{Enter}-old');
  await user.click(screen.getByRole('button', { name: 'Preview' }));
  await user.click(await screen.findByRole('button', { name: 'Label 1 store' }));
  await until(/1 of 1 done/);
  expect(server.variablesOf('BulkChange')[0]?.['input']).toMatchObject({
    labels: [{ key: 'tier', value: 'gold' }],
    removeLabels: ['old'],
  });
});

test('stores that are refused or fail are listed with the reason, and what failed is tried again', async () => {
  let tries = 0;
  const bulkChangeStores = ({ input }: Sent): object => ({
    __typename: 'BulkChangeStoresPayload',
    outcomes: input.stores.map(({ id }) =>
      id === 'shop-1' && (tries += 1) === 1
        ? { storeId: id, state: 'FAILED', message: 'Kubernetes did not answer' }
        : { storeId: id, state: 'ACCEPTED' },
    ),
  });
  const { user } = await open({ bulkChangeStores });
  await user.click(box('shop-1'));
  await user.click(box('shop-2'));
  await user.click(screen.getByRole('button', { name: 'Suspend…' }));
  await user.click(await screen.findByRole('button', { name: 'Suspend 2 stores' }));
  await until(/1 accepted, 1 failed/);
  await user.click(screen.getByRole('button', { name: 'Show 1 problems' }));
  const table = screen.getByRole('table', { name: 'Problems' });
  expect(within(table).getByText('Kubernetes did not answer')).toBeTruthy();
  await user.click(screen.getByRole('button', { name: 'Try the 1 failed again' }));
  await until(/1 of 1 done/);
});

test('after a reload it says how far it was, and continues from there', async () => {
  let release: () => void = () => {};
  const held = new Promise<void>((resolve) => (release = resolve));
  let calls = 0;
  const bulkChangeStores = async (sent: Sent): Promise<object> => {
    if ((calls += 1) === 2) await held;
    return accepted(sent);
  };
  const { user, unmount } = await open({ bulkChangeStores });
  await user.click(screen.getByRole('checkbox', { name: 'Select all stores that match' }));
  await user.click(screen.getByRole('button', { name: 'Suspend…' }));
  await user.click(await screen.findByRole('button', { name: 'Suspend 120 stores' }));
  await until(/50 of 120 done/);
  unmount();
  const { user: later, server } = await open();
  await until(/50 of 120 done/);
  expect(screen.getByText(/interrupted/)).toBeTruthy();
  await later.click(screen.getByRole('button', { name: 'Continue' }));
  await until(/120 of 120 done/);
  expect(sizes(server)).toEqual([50, 20]);
  await later.click(screen.getByRole('button', { name: 'Dismiss' }));
  expect(screen.queryByText(/120 of 120/)).toBeNull();
  release();
});

test('it stops on request after the stores that are under way', async () => {
  let release: () => void = () => {};
  const held = new Promise<void>((resolve) => (release = resolve));
  const bulkChangeStores = async (sent: Sent): Promise<object> => {
    await held;
    return accepted(sent);
  };
  const { user, server } = await open({ bulkChangeStores });
  await user.click(screen.getByRole('checkbox', { name: 'Select all stores that match' }));
  await user.click(screen.getByRole('button', { name: 'Suspend…' }));
  await user.click(await screen.findByRole('button', { name: 'Suspend 120 stores' }));
  await user.click(await screen.findByRole('button', { name: 'Stop' }));
  release();
  await until(/50 of 120 done/);
  await until(/You stopped it/);
  expect(sizes(server)).toEqual([50]);
});

test('the selection ends with the query that it is about', async () => {
  const { user } = await open();
  await user.click(box('shop-1'));
  await until(/1 selected/);
  await user.type(screen.getByRole('searchbox', { name: 'Search stores' }), 'x');
  await waitFor(() => expect(screen.queryByText(/1 selected/)).toBeNull());
});
