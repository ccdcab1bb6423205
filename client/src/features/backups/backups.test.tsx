// @vitest-environment happy-dom
import { screen, waitFor, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { FakeServer } from '../../testing/fake-server.ts';
import { show } from '../../testing/show.tsx';
import { Backups } from './backups.tsx';

const backup = {
  uid: 'b1',
  name: 'nike-20260101-120000-000',
  team: 'urumi',
  engine: 'WOOCOMMERCE',
  storeName: 'Nike',
  reason: 'MANUAL',
  phase: 'COMPLETE',
  message: '',
  createdAt: '2026-01-01T12:00:00Z',
  startedAt: '2026-01-01T12:00:01Z',
  completedAt: '2026-01-01T12:00:09Z',
  expiresAt: null,
  deletingSince: null,
  bytes: 42_000_000,
  addedBytes: 900_000,
  orders: 7,
  ordersSince: 3,
  products: 25,
  store: { __typename: 'Store', id: 'nike' },
};

const open = (backups: object[], more: object = {}) => {
  const server = new FakeServer({
    storeBackups: () => backups,
    store: () => ({ id: 'nike', backupSchedule: null }),
    ...more,
  });
  return { server, ...show(<Backups id="nike" uid="u1" />, server) };
};

const row = async (name = backup.name): Promise<HTMLElement> => {
  await screen.findByRole('table', { name: 'Backups' });
  return document.querySelector<HTMLElement>(`[data-backup="${name}"]`)!;
};

test('shows what a backup has, how large it is and how long it took', async () => {
  open([backup]);
  const { textContent } = await row();
  for (const text of ['Complete', '7 orders, 25 products', '42.0 MB', '900 kB new', '8.0 s'])
    expect(textContent).toContain(text);
});

test('says that there are none yet', async () => {
  open([]);
  expect(await screen.findByText('No backups yet.')).toBeTruthy();
});

test('says why a backup failed', async () => {
  const failed = { ...backup, phase: 'FAILED', message: 'the object storage does not answer', bytes: null };
  open([failed]);
  const { textContent } = await row();
  expect(textContent).toContain('Failed');
  expect(textContent).toContain('the object storage does not answer.');
});

test('follows the progress of a backup', async () => {
  const { server } = open([{ ...backup, phase: 'PENDING', message: 'waits for the database of the store' }]);
  expect((await row()).textContent).toContain('Waiting');
  await server.push('storeBackups', [{ ...backup, phase: 'RUNNING', completedAt: null, bytes: null }]);
  await waitFor(async () => expect((await row()).textContent).toContain('Running'));
  await server.push('storeBackups', [backup]);
  await waitFor(async () => expect((await row()).textContent).toContain('Complete'));
});

test('makes a backup of this very store', async () => {
  const { server, user } = open([], { backupStore: () => ({ __typename: 'BackupStorePayload' }) });
  await user.click(await screen.findByRole('button', { name: 'Back up now' }));
  await waitFor(() =>
    expect(server.variablesOf('BackupStore')).toEqual([{ input: { id: 'nike', uid: 'u1' } }]),
  );
});

test('deletes a backup after a question', async () => {
  const deleteBackup = () => ({ __typename: 'DeleteBackupPayload' });
  const { server, user } = open([backup], { deleteBackup });
  await user.click(within(await row()).getByRole('button', { name: `Delete ${backup.name}` }));
  await user.click(await screen.findByRole('button', { name: 'Delete backup' }));
  const input = { team: 'urumi', name: backup.name };
  await waitFor(() => expect(server.variablesOf('DeleteBackup')).toEqual([{ input }]));
});

test('makes a new store of the same engine from a backup', async () => {
  const createStore = () => ({ __typename: 'StorePayload' });
  const { server, user } = open([backup], { createStore });
  await user.click(within(await row()).getByRole('button', { name: `Restore ${backup.name}` }));
  const name = await screen.findByLabelText(/^Name of the new store/);
  await user.clear(name);
  await user.type(name, 'Nike again{Enter}');
  const source = { backup: backup.name };
  const input = { name: 'Nike again', team: 'urumi', engine: 'WOOCOMMERCE', sampleData: false, source };
  await waitFor(() => expect(server.variablesOf('RestoreStore')).toEqual([{ input }]));
});

test('restores a store in place once its id is typed, and says how many orders are lost', async () => {
  const restoreStore = () => ({ __typename: 'StorePayload' });
  const { server, user } = open([backup], { restoreStore });
  await user.click(
    within(await row()).getByRole('button', { name: `Restore this store from ${backup.name}` }),
  );
  const dialog = await screen.findByRole('dialog');
  expect(dialog.textContent).toContain('Orders placed since are lost (at least 3)');
  const restore = within(dialog).getByRole<HTMLButtonElement>('button', { name: 'Restore this store' });
  expect(restore.disabled).toBe(true);
  await user.type(within(dialog).getByLabelText('Store id'), 'nike');
  await user.click(restore);
  const input = { id: 'nike', backup: backup.name };
  await waitFor(() => expect(server.variablesOf('RestoreInPlace')).toEqual([{ input }]));
});

test('does not offer to restore a store that is gone', async () => {
  open([{ ...backup, store: null }]);
  expect(within(await row()).queryByText('Restore this store…')).toBeNull();
});
