import { Paper, Table, Text, Title } from '@mantine/core';
import type { ReactNode } from 'react';
import { useQuery } from 'urql';
import type { DeletedStoresQuery } from '../../gql/graphql.ts';
import { ago } from '../../shared/time.ts';
import { WideTable } from '../../shared/wide-table.tsx';
import { DeletedStores as Query } from './documents.ts';
import { RestoreButton } from './restore-button.tsx';

type Backup = DeletedStoresQuery['backups']['edges'][number]['node'];

/** The newest backup of each store that was deleted; nothing if there is none. @param team default: all */
export function DeletedStores({ team }: { team: string | undefined }): ReactNode {
  const [{ data }] = useQuery({
    query: Query,
    variables: { team },
    requestPolicy: 'cache-and-network',
  });
  const backups = newestOfDeleted(data?.backups.edges.map(({ node }) => node) ?? []);
  if (backups.length === 0) return null;
  return (
    <Paper withBorder p="md" component="section" aria-labelledby="deleted-stores">
      <Title order={2} size="h5" id="deleted-stores">
        Recently deleted
      </Title>
      <Text size="sm" c="dimmed" mb="xs">
        Their backups are kept. Restoring makes a new store.
      </Text>
      <WideTable label="Deleted stores" columns={['Store', 'Last backup', 'Orders']} actions>
        {backups.map((backup) => (
          <Row key={backup.uid} backup={backup} />
        ))}
      </WideTable>
    </Paper>
  );
}

function Row({ backup }: { backup: Backup }): ReactNode {
  const { team, name, storeId, storeName, engine, completedAt, orders } = backup;
  return (
    <Table.Tr data-deleted={storeId}>
      <Table.Td fw={600}>{storeName ?? storeId}</Table.Td>
      <Table.Td>{completedAt && <time dateTime={completedAt}>{ago(completedAt)}</time>}</Table.Td>
      <Table.Td>{orders}</Table.Td>
      <Table.Td>
        {engine && (
          <RestoreButton team={team} backup={name} engine={engine} storeName={storeName ?? storeId} />
        )}
      </Table.Td>
    </Table.Tr>
  );
}

/** Backups are listed with the newest first. */
function newestOfDeleted(backups: readonly Backup[]): Backup[] {
  const usable = backups.filter(
    ({ phase, store, deletingSince }) => phase === 'COMPLETE' && !store && !deletingSince,
  );
  const newest = new Map<string, Backup>();
  for (const backup of usable) {
    const key = `${backup.team}/${backup.storeId}`;
    if (!newest.has(key)) newest.set(key, backup);
  }
  return [...newest.values()];
}
