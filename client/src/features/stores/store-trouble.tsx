import { Alert, Button, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { getFragmentData, graphql, type FragmentType } from '../../gql/index.ts';
import { useAct } from '../../shared/use-act.ts';
import { inWords } from '../../shared/words.ts';

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
    outcome: retryStore(input: { id: $id }) {
      __typename
      ...RefusalFields
    }
  }
`);

/** The last error, with a hint. */
export function StoreTrouble({ store }: { store: FragmentType<typeof StoreTroubleFields> }): ReactNode {
  const { id, phase, attempts, lastError } = getFragmentData(StoreTroubleFields, store);
  const { busy, act } = useAct();
  if (!lastError || phase === 'READY' || phase === 'DELETING') return null;
  return (
    <Alert color={phase === 'FAILED' ? 'red' : 'yellow'} title={lastError.message} variant="light">
      {lastError.hint && <Text size="sm">{lastError.hint}</Text>}
      <Text size="xs" c="dimmed">
        {inWords(lastError.reason)} · {attempts} failed {attempts === 1 ? 'attempt' : 'attempts'}
      </Text>
      <Button mt="xs" size="xs" loading={busy} onClick={() => void act(Retry, { id }, 'Retrying.')}>
        Retry now
      </Button>
    </Alert>
  );
}
