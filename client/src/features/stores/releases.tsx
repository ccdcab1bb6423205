import { Alert, Badge, Button, Group, Skeleton, Stack, Table, Text } from '@mantine/core';
import { useEffect, useState, type ReactNode } from 'react';
import { useQuery } from 'urql';
import { graphql } from '../../gql/index.ts';
import { ago } from '../../shared/time.ts';
import { RollbackDialog, UpgradeDialog } from './release-dialogs.tsx';

const History = graphql(`
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
        <Button size="xs" onClick={() => setUpgrading(true)}>
          Upgrade…
        </Button>
      </Group>
      {history.length === 0 && <Text c="dimmed">Nothing is released yet.</Text>}
      <Table.ScrollContainer minWidth={520} scrollAreaProps={{ viewportProps: { tabIndex: 0 } }}>
        <Table aria-label="Release history" verticalSpacing="xs">
          <Table.Tbody>
            {history.map((row) => (
              <Table.Tr key={row.revision} data-revision={row.revision}>
                <Table.Td fw={700}>#{row.revision}</Table.Td>
                <Table.Td>
                  <Badge
                    variant="outline"
                    tt="none"
                    c="var(--mantine-color-text)"
                    color={row.revision === deployed ? 'teal' : 'gray'}
                  >
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
                  {row.revision !== deployed && (
                    <Button size="compact-xs" variant="default" onClick={() => setTarget(row.revision)}>
                      Roll back to #{row.revision}
                    </Button>
                  )}
                </Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </Table.ScrollContainer>
      <UpgradeDialog id={id} name={name} opened={upgrading} onClose={() => setUpgrading(false)} />
      <RollbackDialog id={id} name={name} revision={target} onClose={() => setTarget(undefined)} />
    </Stack>
  );
}
