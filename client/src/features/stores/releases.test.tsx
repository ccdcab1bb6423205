// @vitest-environment happy-dom
import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, test } from 'vitest';
import { FakeServer } from '../../testing/fake-server.ts';
import { refusalSample, storeSample } from '../../testing/samples.ts';
import { show } from '../../testing/show.tsx';
import { Releases } from './releases.tsx';

const revision = (number: number, status: string): object => ({
  revision: number,
  status,
  chartVersion: '0.1.0',
  appVersion: '6.8',
  updatedAt: '2026-01-01T12:00:00Z',
  description: 'Upgrade complete',
});
const history = [revision(3, 'failed'), revision(2, 'deployed'), revision(1, 'superseded')];
const accepted = { __typename: 'StorePayload' };

async function open(resolvers: Record<string, unknown> = {}, releaseHistory: object[] = history) {
  const server = new FakeServer({ store: storeSample({ releaseHistory }), ...resolvers });
  const shown = show(<Releases id="nike" name="Nike" state="2 READY" />, server);
  await screen.findByRole('button', { name: 'Upgrade…' });
  return { ...shown, server };
}
const button = (name: string): HTMLButtonElement => screen.getByRole('button', { name });

describe('the history', () => {
  test('lists the revisions, and offers a rollback to all but the deployed one', async () => {
    await open();
    const rows = within(screen.getByRole('table', { name: 'Release history' })).getAllByRole('row');
    expect(rows.map((row) => row.dataset['revision'])).toEqual(['3', '2', '1']);
    expect(rows.map((row) => within(row).queryByRole('button', { name: /Roll back/ })?.textContent)).toEqual([
      'Roll back to #3',
      undefined,
      'Roll back to #1',
    ]);
    expect(rows[1]?.textContent).toContain('deployedchart 0.1.0, 6.8Upgrade complete');
  });

  test('shows that there is none yet', async () => {
    await open({}, []);
    expect(screen.getByText('Nothing is released yet.')).toBeTruthy();
  });

  test('that cannot be loaded is an error', async () => {
    const fail = (): never => {
      throw new Error('no luck');
    };
    show(<Releases id="nike" name="Nike" state="" />, new FakeServer({ store: fail }));
    expect(await screen.findByText('The release history could not be loaded')).toBeTruthy();
    expect(screen.getByText(/no luck/)).toBeTruthy();
  });
});

test('what changed in a revision is compared with the one before, or with any other', async () => {
  const revisionChanges = ({ from, to }: { from: number; to: number }): object[] => [
    { path: 'images.app', before: `"shop:${from}"`, after: `"shop:${to}"` },
    { path: 'size', before: null, after: '"large"' },
  ];
  const { user } = await open({ store: storeSample({ releaseHistory: history, revisionChanges }) });
  await user.click(button('What changed in #3'));
  const table = await screen.findByRole('table', { name: 'Changes' });
  expect(within(table).getAllByRole('row')[1]?.textContent).toBe('images.app"shop:2""shop:3"');
  expect(within(table).getByText('not set')).toBeTruthy();
  await user.selectOptions(screen.getByRole('combobox', { name: 'From' }), '#1');
  await screen.findByText('"shop:1"');
  expect(screen.queryByRole('button', { name: 'What changed in #1' })).toBeNull();
});

describe('an upgrade', () => {
  test.each([
    ['to the version of the platform', '', null],
    ['to a given version', ' 7.0 ', '7.0'],
  ])('%s', async (_title, text, version) => {
    const { server, user } = await open({ upgradeStore: accepted });
    await user.click(button('Upgrade…'));
    await user.type(await screen.findByLabelText('Version'), `${text}{Enter}`);
    expect(await screen.findByText('Nike is being upgraded.')).toBeTruthy();
    expect(server.variablesOf('UpgradeStore')).toEqual([{ id: 'nike', version }]);
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  });

  test('that is refused says why, and the dialog stays', async () => {
    const { user } = await open({ upgradeStore: refusalSample.conflict });
    await user.click(button('Upgrade…'));
    await user.type(await screen.findByLabelText('Version'), '7.0{Enter}');
    expect(await screen.findByText('The store is busy. Wait a moment.')).toBeTruthy();
    expect(screen.getByRole('dialog', { name: 'Upgrade Nike' })).toBeTruthy();
  });
});

describe('a rollback', () => {
  test('is confirmed first', async () => {
    const { server, user } = await open({ rollbackStore: accepted });
    await user.click(button('Roll back to #1'));
    expect(screen.getByRole('dialog', { name: 'Roll Nike back?' }).textContent).toContain(
      'Helm applies revision 1 again',
    );
    expect(server.variablesOf('RollbackStore')).toEqual([]);
    await user.click(button('Roll back'));
    expect(await screen.findByText('Nike is being rolled back to revision 1.')).toBeTruthy();
    expect(server.variablesOf('RollbackStore')).toEqual([{ id: 'nike', revision: 1 }]);
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  });

  test('can be canceled', async () => {
    const { server, user } = await open({ rollbackStore: accepted });
    await user.click(button('Roll back to #1'));
    await user.click(button('Cancel'));
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    expect(server.variablesOf('RollbackStore')).toEqual([]);
  });

  test('that is refused says why, and the dialog stays', async () => {
    const { user } = await open({ rollbackStore: refusalSample.rateLimited });
    await user.click(button('Roll back to #1'));
    await user.click(button('Roll back'));
    expect(await screen.findByText('Too many changes. Try again in 7 s.')).toBeTruthy();
    expect(screen.getByRole('dialog', { name: 'Roll Nike back?' })).toBeTruthy();
  });
});
