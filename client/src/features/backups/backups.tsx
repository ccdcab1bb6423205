import { Alert, Group, Skeleton, Stack, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { useSubscription } from 'urql';
import { GatedButton } from '../../shared/gated-button.tsx';
import { useAct } from '../../shared/use-act.ts';
import { WideTable } from '../../shared/wide-table.tsx';
import { BackupRow } from './backup-row.tsx';
import { BackupStore, StoreBackups } from './documents.ts';
import { Schedule } from './schedule.tsx';

interface Props {
  id: string;
  uid: string;
}

/** The backups of a store with their progress, and the button that makes one. */
export function Backups({ id, uid }: Props): ReactNode {
  const [{ data, error }] = useSubscription({ query: StoreBackups, variables: { id } });
  const { busy, act } = useAct();
  const backUp = (): void => void act(BackupStore, { input: { id, uid } }, 'The backup has begun.');
  const backups = data?.storeBackups;
  return (
    <Stack gap="sm">
      <Group justify="space-between">
        <Text size="sm" c="dimmed" className="sentence">
          Database and files at one point in time. The shop stays open. Backups outlive the store.
        </Text>
        <GatedButton right="canBackUpStores" size="xs" loading={busy} onClick={backUp}>
          Back up now
        </GatedButton>
      </Group>
      {backups && (
        <Schedule id={id} uid={uid} state={backups.map(({ name, phase }) => name + phase).join()} />
      )}
      {error && (
        <Alert color="red" title="The backups could not be read">
          {error.message.replace('[GraphQL] ', '')}
        </Alert>
      )}
      {!backups && !error && <Skeleton height={110} aria-label="Loading backups" />}
      {backups?.length === 0 && <Text c="dimmed">No backups yet.</Text>}
      {backups && backups.length > 0 && (
        <WideTable
          label="Backups"
          columns={['Taken', 'State', 'Contents', 'Size', 'Duration']}
          actions
          minWidth={620}
        >
          {backups.map((backup) => (
            <BackupRow key={backup.uid} backup={backup} />
          ))}
        </WideTable>
      )}
    </Stack>
  );
}
