import { Alert } from '@mantine/core';
import type { ReactNode } from 'react';
import { getFragmentData, graphql, type FragmentType } from '../../gql/index.ts';
import { ago } from '../../shared/time.ts';
import { useNow } from '../../shared/use-now.ts';

export const ExpiryFields = graphql(`
  fragment ExpiryFields on Store {
    expiresAt
    phase
    deletionPolicy
  }
`);

const DAY_MS = 86_400_000;

/** Counts down to the deletion of a trial store; yellow in its last day. */
export function Expiry({ store }: { store: FragmentType<typeof ExpiryFields> }): ReactNode {
  const { expiresAt, phase, deletionPolicy } = getFragmentData(ExpiryFields, store);
  const shown = Boolean(expiresAt) && phase !== 'DELETING';
  const now = useNow(shown);
  if (!expiresAt || !shown) return null;
  const soon = Date.parse(expiresAt) - now <= DAY_MS;
  const what = deletionPolicy === 'DELETE' ? 'with all its data' : 'and its namespace stays';
  return (
    <Alert color={soon ? 'yellow' : 'gray'} variant="light" role="note">
      This store is deleted{' '}
      <time dateTime={expiresAt} title={expiresAt}>
        {ago(expiresAt, now)}
      </time>
      , {what}.
    </Alert>
  );
}
