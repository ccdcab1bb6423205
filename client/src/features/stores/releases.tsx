import { Alert, Badge, Button, Group, Skeleton, Stack, Table, Text } from '@mantine/core';
import { useEffect, useState, type ReactNode } from 'react';
import { useQuery } from 'urql';
import { graphql } from '../../gql/index.ts';
import type { ReleaseHistoryQuery } from '../../gql/graphql.ts';
import { GatedButton } from '../../shared/gated-button.tsx';
import { ago } from '../../shared/time.ts';
import { ReleaseChanges } from './release-changes.tsx';
import { RollbackDialog, UpgradeDialog } from './release-dialogs.tsx';

export const History = graphql(`
  query ReleaseHistory($id: ID!) {
    store(id: $id) {
      id
      releaseHistory {
        revision
        status
        chartVersion
        appVersion
        updatedAt
        description
      }
    }
  }
`);

interface Props {
  id: string;
  name: string;
  /** Changes when the history may have changed. */
  state: string;
}

/** A store's Helm history, reloaded when the revision or phase changes. */
export function Releases({ id, name, state }: Props): ReactNode {
  const [{ data, error }, reload] = useQuery({
    query: History,
    variables: { id },
    requestPolicy: 'cache-and-network',
  });
  const [target, setTarget] = useState<number>();
  const [upgrading, setUpgrading] = useState(false);
  const [compared, setCompared] = useState<number>();
  useEffect(() => reload({ requestPolicy: 'network-only' }), [state, reload]);
  if (error && !data?.store)
    return (
      <Alert color="red" title="The release history could not be loaded">
        {error.message}
      </Alert>
    );
  if (!data) return <Skeleton height={120} />;
  const history = data.store?.releaseHistory ?? [];
  const deployed = history.find(({ status }) => status === 'deployed')?.revision;
  return (
    <Stack gap="sm">
      <Group justify="space-between">
        <Text size="sm" c="dimmed">
          Revisions applied by Helm, newest first, including those created by hand.
        </Text>
        <GatedButton right="canChangeStores" size="xs" onClick={() => setUpgrading(true)}>
          Upgrade…
        </GatedButton>
      </Group>
      {history.length === 0 && <Text c="dimmed">Nothing is released yet.</Text>}
      <Table.ScrollContainer minWidth={520} scrollAreaProps={{ viewportProps: { tabIndex: 0 } }}>
        <Table aria-label="Release history" verticalSpacing="xs">
          <Table.Tbody>
            {history.map((row, rank) => (
              <RevisionRow
                key={row.revision}
                row={row}
                isDeployed={row.revision === deployed}
                onCompare={rank < history.length - 1 ? () => setCompared(row.revision) : undefined}
                onRollback={() => setTarget(row.revision)}
              />
            ))}
          </Table.Tbody>
        </Table>
      </Table.ScrollContainer>
      {compared !== undefined && (
        <ReleaseChanges
          id={id}
          revisions={history.map(({ revision }) => revision)}
          revision={compared}
          onClose={() => setCompared(undefined)}
        />
      )}
      <UpgradeDialog id={id} name={name} opened={upgrading} onClose={() => setUpgrading(false)} />
      <RollbackDialog id={id} name={name} revision={target} onClose={() => setTarget(undefined)} />
    </Stack>
  );
}

type Revision = NonNullable<ReleaseHistoryQuery['store']>['releaseHistory'][number];

interface RowProps {
  row: Revision;
  isDeployed: boolean;
  /** Undefined for the first revision that is known. */
  onCompare: (() => void) | undefined;
  onRollback: () => void;
}

function RevisionRow({ row, isDeployed, onCompare, onRollback }: RowProps): ReactNode {
  return (
    <Table.Tr data-revision={row.revision}>
      <Table.Td fw={700}>#{row.revision}</Table.Td>
      <Table.Td>
        <Badge variant="outline" tt="none" c="var(--mantine-color-text)" color={isDeployed ? 'teal' : 'gray'}>
          {row.status}
        </Badge>
      </Table.Td>
      <Table.Td>
        chart {row.chartVersion}
        {row.appVersion && `, ${row.appVersion}`}
        <Text size="xs" c="dimmed">
          {row.description}
        </Text>
      </Table.Td>
      <Table.Td>{ago(row.updatedAt)}</Table.Td>
      <Table.Td>
        <Group gap="xs" justify="end" wrap="nowrap">
          {onCompare && (
            <Button
              size="compact-xs"
              variant="subtle"
              aria-label={`What changed in #${row.revision}`}
              onClick={onCompare}
            >
              What changed
            </Button>
          )}
          {!isDeployed && (
            <GatedButton right="canChangeStores" size="compact-xs" variant="default" onClick={onRollback}>
              Roll back to #{row.revision}
            </GatedButton>
          )}
        </Group>
      </Table.Td>
    </Table.Tr>
  );
}
