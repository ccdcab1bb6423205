import { Table, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { getFragmentData, graphql, type FragmentType } from '../../gql/index.ts';
import { ago } from '../../shared/time.ts';
import { inWords } from '../../shared/words.ts';

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
    <Table.ScrollContainer minWidth={460} scrollAreaProps={{ viewportProps: { tabIndex: 0 } }}>
      <Table aria-label="Conditions">
        <Table.Thead>
          <Table.Tr>
            <Table.Th>Condition</Table.Th>
            <Table.Th>Holds</Table.Th>
            <Table.Th>Why</Table.Th>
            <Table.Th>Since</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
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
        </Table.Tbody>
      </Table>
    </Table.ScrollContainer>
  );
}
