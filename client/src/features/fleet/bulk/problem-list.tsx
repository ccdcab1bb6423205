import { Anchor, Table, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { useTeamScope } from '../../../shared/team-scope.ts';
import { WideTable } from '../../../shared/wide-table.tsx';
import type { Problem } from './run.ts';

/** Rows that are shown. */
const MOST = 100;

/** The stores at which an act was refused or failed, and why. */
export function ProblemList({ problems }: { problems: readonly Problem[] }): ReactNode {
  const { withTeam } = useTeamScope();
  return (
    <>
      <WideTable label="Problems" columns={['Store', 'Outcome', 'Reason']}>
        {problems.slice(0, MOST).map(({ id, state, message, hint }) => (
          <Table.Tr key={id}>
            <Table.Td>
              <Anchor component={Link} to={withTeam(`/stores/${id}`)} size="sm">
                {id}
              </Anchor>
            </Table.Td>
            <Table.Td>{state === 'FAILED' ? 'Failed' : 'Refused'}</Table.Td>
            <Table.Td className="sentence">{[message, hint].filter(Boolean).join('. ')}</Table.Td>
          </Table.Tr>
        ))}
      </WideTable>
      {problems.length > MOST && (
        <Text size="sm" c="dimmed">
          {(problems.length - MOST).toLocaleString('en')} more are not shown.
        </Text>
      )}
    </>
  );
}
