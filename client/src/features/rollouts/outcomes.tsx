import { Alert, Anchor, Button, Group, NativeSelect, Skeleton, Stack, Table, Text } from '@mantine/core';
import { useEffect, useState, type ReactNode } from 'react';
import { Link } from 'react-router';
import { useQuery } from 'urql';
import type { RolloutChangesQuery, RolloutOutcome } from '../../gql/graphql.ts';
import { useTeamScope } from '../../shared/team-scope.ts';
import { ago } from '../../shared/time.ts';
import { WideTable } from '../../shared/wide-table.tsx';
import { RolloutChanges } from './documents.ts';
import { OUTCOME_WORDS, storesText } from './describe.ts';
import type { Rollout } from './use-rollouts.ts';

const CHOICES = [
  { value: '', label: 'All' },
  ...Object.entries(OUTCOME_WORDS).map(([value, label]) => ({ value, label })),
];

/** What became of each store of a rollout, a page at a time. Read again when the counts change. */
export function Outcomes({ rollout }: { rollout: Rollout }): ReactNode {
  const [choice, setChoice] = useState('');
  const [cursors, setCursors] = useState<readonly string[]>([]);
  const { data, error } = useChanges(rollout, choice as RolloutOutcome | '', cursors.at(-1));
  const choose = (value: string): void => {
    setChoice(value);
    setCursors([]);
  };
  const changes = data?.rollout?.changes;
  return (
    <Stack gap="sm">
      <Group justify="space-between" align="end">
        <NativeSelect
          label="Outcome"
          size="xs"
          data={CHOICES}
          value={choice}
          onChange={(event) => choose(event.currentTarget.value)}
        />
        {changes && (
          <Text size="sm" c="dimmed">
            {storesText(changes.totalCount)}
          </Text>
        )}
      </Group>
      {error && (
        <Alert color="red" title="The outcomes could not be read">
          {error.message.replace('[GraphQL] ', '')}
        </Alert>
      )}
      {!changes && !error && <Skeleton height={110} aria-label="Loading outcomes" />}
      {changes && <Changes changes={changes} />}
      <Pages
        hasPrevious={cursors.length > 0}
        next={changes?.pageInfo.hasNextPage ? changes.pageInfo.endCursor : undefined}
        onPrevious={() => setCursors((before) => before.slice(0, -1))}
        onNext={(cursor) => setCursors((before) => [...before, cursor])}
      />
    </Stack>
  );
}

function useChanges(
  { name, team, stores }: Rollout,
  outcome: RolloutOutcome | '',
  after: string | undefined,
) {
  const [{ data, error }, read] = useQuery({
    query: RolloutChanges,
    variables: { name, team, outcome: outcome ? [outcome] : null, after: after ?? null },
    requestPolicy: 'cache-and-network',
  });
  const { updating, healthy, failed, rolledBack, overridden } = stores;
  useEffect(
    () => read({ requestPolicy: 'network-only' }),
    [read, updating, healthy, failed, rolledBack, overridden],
  );
  return { data, error };
}

type Connection = NonNullable<RolloutChangesQuery['rollout']>['changes'];

function Changes({ changes }: { changes: Connection }): ReactNode {
  const { withTeam } = useTeamScope();
  if (changes.edges.length === 0) return <Text c="dimmed">No store yet.</Text>;
  return (
    <WideTable label="Outcomes" columns={['Store', 'Wave', 'Outcome', 'Changed']}>
      {changes.edges.map(({ node: { storeId, wave, outcome, message, changedAt } }) => (
        <Table.Tr key={storeId} data-store={storeId}>
          <Table.Td>
            <Anchor component={Link} to={withTeam(`/stores/${storeId}`)}>
              {storeId}
            </Anchor>
          </Table.Td>
          <Table.Td>{wave}</Table.Td>
          <Table.Td>
            {OUTCOME_WORDS[outcome]}
            {message && (
              <Text size="xs" c="dimmed" style={{ overflowWrap: 'anywhere' }}>
                {message}
              </Text>
            )}
          </Table.Td>
          <Table.Td>
            <time dateTime={changedAt}>{ago(changedAt)}</time>
          </Table.Td>
        </Table.Tr>
      ))}
    </WideTable>
  );
}

interface PagesProps {
  hasPrevious: boolean;
  /** Cursor of the next page. */
  next: string | null | undefined;
  onPrevious: () => void;
  onNext: (cursor: string) => void;
}

function Pages({ hasPrevious, next, onPrevious, onNext }: PagesProps): ReactNode {
  if (!hasPrevious && !next) return null;
  return (
    <Group justify="end" gap="xs">
      <Button size="xs" variant="default" disabled={!hasPrevious} onClick={onPrevious}>
        Previous
      </Button>
      <Button size="xs" variant="default" disabled={!next} onClick={() => next && onNext(next)}>
        Next
      </Button>
    </Group>
  );
}
