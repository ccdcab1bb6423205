// @vitest-environment happy-dom
import { screen, waitFor } from '@testing-library/react';
import { expect, test } from 'vitest';
import { FakeServer } from '../../testing/fake-server.ts';
import { show } from '../../testing/show.tsx';
import { DeletedStores } from './deleted-stores.tsx';

const backup = {
  uid: 'b1',
  name: 'nike-2',
  team: 'urumi',
  storeId: 'nike',
  storeName: 'Nike',
  engine: 'WOOCOMMERCE',
  phase: 'COMPLETE',
  orders: 7,
  completedAt: '2026-01-01T12:00:00Z',
  deletingSince: null,
  store: null,
};

const open = (backups: object[]) => {
  const edges = backups.map((node) => ({ node, cursor: '' }));
  const backupsOf = () => ({ edges, pageInfo: {}, totalCount: edges.length });
  const server = new FakeServer({ backups: backupsOf });
  return { server, ...show(<DeletedStores team={undefined} />, server) };
};

test('lists the newest backup of each deleted store', async () => {
  open([
    backup,
    { ...backup, uid: 'b0', name: 'nike-1', orders: 3 },
    { ...backup, uid: 'c', storeId: 'puma' },
  ]);
  await screen.findByRole('table', { name: 'Deleted stores' });
  const rows = [...document.querySelectorAll('[data-deleted]')];
  expect(rows.map((row) => row.getAttribute('data-deleted'))).toEqual(['nike', 'puma']);
  expect(screen.getAllByRole('button', { name: 'Restore nike-2' })).toHaveLength(2);
});

test('shows nothing while no store was deleted', async () => {
  const { server } = open([
    { ...backup, store: { __typename: 'Store', id: 'nike' } },
    { ...backup, phase: 'FAILED' },
  ]);
  await waitFor(() => expect(server.variablesOf('DeletedStores')).toHaveLength(1));
  expect(screen.queryByText('Recently deleted')).toBeNull();
});
