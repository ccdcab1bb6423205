import { Table, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { getFragmentData, graphql, type FragmentType } from '../../gql/index.ts';
import { ago } from '../../shared/time.ts';
import { inWords } from '../../shared/words.ts';
import { WideTable } from '../../shared/wide-table.tsx';

const ConditionFields = graphql(`
  fragment ConditionFields on StoreCondition {
    type
    status
    reason
    message
    lastTransitionTime
  }
`);

const MARKS = { TRUE: '✓ true', FALSE: '✕ false', UNKNOWN: '? unknown' } as const;

interface Props {
  conditions: readonly FragmentType<typeof ConditionFields>[];
}

/** The conditions of the Store resource, as kubectl shows them. */
export function Conditions({ conditions }: Props): ReactNode {
  const rows = getFragmentData(ConditionFields, conditions);
  if (rows.length === 0) return <Text c="dimmed">The controller has not reconciled this store yet.</Text>;
  return (
    <WideTable label="Conditions" columns={['Condition', 'Holds', 'Why', 'Since']}>
      {rows.map((row) => (
        <Table.Tr key={row.type}>
          <Table.Td fw={600}>{inWords(row.type)}</Table.Td>
          <Table.Td>{MARKS[row.status]}</Table.Td>
          <Table.Td>
            {row.reason}
            <Text size="xs" c="dimmed">
              {row.message}
            </Text>
          </Table.Td>
          <Table.Td>{ago(row.lastTransitionTime)}</Table.Td>
        </Table.Tr>
      ))}
    </WideTable>
  );
}
