// @vitest-environment happy-dom
import { screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import { makeFragmentData } from '../../gql/index.ts';
import type { RestoreFieldsFragment } from '../../gql/graphql.ts';
import { FakeServer } from '../../testing/fake-server.ts';
import { show } from '../../testing/show.tsx';
import { RestoreFields } from './documents.ts';
import { RestoreProgress } from './restore-progress.tsx';

type Restore = NonNullable<RestoreFieldsFragment['restore']>;

const running: Restore = {
  backup: 'nike-old',
  savedAs: 'nike-now',
  returning: false,
  outcome: null,
  message: null,
  startedAt: '2026-01-01T12:00:00Z',
  finishedAt: null,
  steps: [
    { name: 'STOP', title: 'Stop the shop', state: 'DONE', startedAt: null, finishedAt: null, message: null },
    {
      name: 'LOAD',
      title: 'Load the backup',
      state: 'RUNNING',
      startedAt: null,
      finishedAt: null,
      message: 'loading',
    },
  ],
};

const open = (restore: Restore | null) =>
  show(<RestoreProgress store={makeFragmentData({ restore }, RestoreFields)} />, new FakeServer({}));

test('shows nothing before the first restore', () => {
  open(null);
  expect(screen.queryByRole('list')).toBeNull();
});

test('shows each step with its state', () => {
  open(running);
  expect(screen.getByRole('region', { name: 'Restore of nike-old' }).textContent).toContain('nike-now');
  const [stop, load] = screen.getAllByRole('listitem');
  expect(stop?.textContent).toContain('Done');
  expect(load?.textContent).toContain('loading');
});

test.each<[Restore['outcome'], string]>([
  ['COMPLETE', 'Restored'],
  ['RETURNED', 'Returned to the state before'],
  ['FAILED', 'Failed'],
])('says how it ended: %s', (outcome, words) => {
  open({ ...running, outcome, message: 'the snapshot is gone' });
  const { textContent } = screen.getByRole('region');
  expect(textContent).toContain(words);
  expect(textContent).toContain('the snapshot is gone.');
});
