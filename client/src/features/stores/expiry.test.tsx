// @vitest-environment happy-dom
import { screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import { makeFragmentData } from '../../gql/index.ts';
import type { ExpiryFieldsFragment } from '../../gql/graphql.ts';
import { show } from '../../testing/show.tsx';
import { Expiry, ExpiryFields } from './expiry.tsx';

const inHours = (hours: number): string => new Date(Date.now() + hours * 3_600_000 + 5000).toISOString();

function open(change: Partial<ExpiryFieldsFragment>): string | null | undefined {
  const store: ExpiryFieldsFragment = {
    expiresAt: null,
    phase: 'READY',
    deletionPolicy: 'DELETE',
    ...change,
  };
  show(<Expiry store={makeFragmentData(store, ExpiryFields)} />);
  return screen.queryByRole('note')?.textContent;
}

test.each<[string, Partial<ExpiryFieldsFragment>, string | undefined]>([
  ['is silent without one', {}, undefined],
  ['counts the days', { expiresAt: inHours(72) }, 'This store is deleted in 3 days, with all its data.'],
  ['counts the hours', { expiresAt: inHours(2) }, 'This store is deleted in 2 hours, with all its data.'],
  [
    'tells that the namespace stays',
    { expiresAt: inHours(2), deletionPolicy: 'ORPHAN' },
    'This store is deleted in 2 hours, and its namespace stays.',
  ],
  ['is silent while the store is being deleted', { expiresAt: inHours(-1), phase: 'DELETING' }, undefined],
])('the expiry %s', (_title, change, text) => {
  expect(open(change)).toBe(text);
});
