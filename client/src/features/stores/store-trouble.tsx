import { Alert, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { getFragmentData, graphql, type FragmentType } from '../../gql/index.ts';
import { RetryButton } from '../../shared/retry-button.tsx';
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

/** The last error, with a hint. */
export function StoreTrouble({ store }: { store: FragmentType<typeof StoreTroubleFields> }): ReactNode {
  const { id, phase, attempts, lastError } = getFragmentData(StoreTroubleFields, store);
  if (!lastError || phase === 'READY' || phase === 'DELETING') return null;
  return (
    <Alert color={phase === 'FAILED' ? 'red' : 'yellow'} title={lastError.message} variant="light">
      {lastError.hint && <Text size="sm">{lastError.hint}</Text>}
      <Text size="xs" c="dimmed">
        {inWords(lastError.reason)} · {attempts} failed {attempts === 1 ? 'attempt' : 'attempts'}
      </Text>
      <RetryButton id={id} mt="xs" />
    </Alert>
  );
}
