import { Alert, Button, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { useMutation } from 'urql';
import { getFragmentData, graphql, type FragmentType } from '../../gql/index.ts';
import { useSay } from '../../lib/notices.tsx';

export const StoreTroubleFields = graphql(`
  fragment StoreTroubleFields on Store {
    id
    phase
    attempts
    lastError {
      reason
      message
      hint
    }
  }
`);

const Retry = graphql(`
  mutation RetryStore($id: ID!) {
    retryStore(input: { id: $id }) {
      __typename
      ... on UserError {
        message
      }
    }
  }
`);

/** What went wrong last, in plain words, with what to do. */
export function StoreTrouble({ store }: { store: FragmentType<typeof StoreTroubleFields> }): ReactNode {
  const { id, phase, attempts, lastError } = getFragmentData(StoreTroubleFields, store);
  const [{ fetching }, retry] = useMutation(Retry);
  const say = useSay();
  if (!lastError || phase === 'READY' || phase === 'DELETING') return null;
  const again = async (): Promise<void> => {
    const { data, error } = await retry({ id });
    const answer = data?.retryStore;
    if (answer?.__typename === 'StorePayload') say('Trying again.');
    else say(error?.message ?? answer?.message ?? 'Try again later.', 'problem');
  };
  return (
    <Alert color={phase === 'FAILED' ? 'red' : 'yellow'} title={lastError.message} variant="light">
      {lastError.hint && <Text size="sm">{lastError.hint}</Text>}
      <Text size="xs" c="dimmed">
        {lastError.reason} · {attempts} failed {attempts === 1 ? 'attempt' : 'attempts'}
      </Text>
      <Button mt="xs" size="xs" loading={fetching} onClick={() => void again()}>
        Try again now
      </Button>
    </Alert>
  );
}
