import { Table, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import type { BackupPhase, BackupReason, StoreBackupsSubscription } from '../../gql/graphql.ts';
import { useLack } from '../../shared/rights.ts';
import { StateBadge, type StateLook } from '../../shared/state-badge.tsx';
import { ago, elapsed } from '../../shared/time.ts';
import { useNow } from '../../shared/use-now.ts';
import { bytesText } from './bytes-text.ts';
import { DeleteButton } from './delete-button.tsx';
import { RestoreHere } from './restore-here.tsx';
import { RestoreButton } from './restore-button.tsx';

type Backup = StoreBackupsSubscription['storeBackups'][number];

const LOOKS: Record<BackupPhase, StateLook> = {
  PENDING: { color: 'gray', word: 'Waiting', mark: '…' },
  RUNNING: { color: 'blue', word: 'Running' },
  COMPLETE: { color: 'teal', word: 'Complete', mark: '✓' },
  FAILED: { color: 'red', word: 'Failed', mark: '✕' },
};

const REASONS: Record<BackupReason, string> = {
  MANUAL: '',
  SCHEDULED: 'by schedule',
  FINAL: 'before the deletion of the store',
  BEFORE_RESTORE: 'before a restore of the store',
};

const DELETING: StateLook = { color: 'grape', word: 'Deleting' };

/** One backup: when, how far, what is in it, how large, how long. */
export function BackupRow({ backup }: { backup: Backup }): ReactNode {
  const { name, team, createdAt, expiresAt, deletingSince, message, reason } = backup;
  const lack = useLack('canDeleteBackups', team);
  return (
    <Table.Tr data-backup={name}>
      <Table.Td fw={600}>
        <time dateTime={createdAt} title={createdAt}>
          {ago(createdAt)}
        </time>
        {REASONS[reason] && (
          <Text size="xs" c="dimmed">
            {REASONS[reason]}
          </Text>
        )}
        {expiresAt && (
          <Text size="xs" c="dimmed">
            kept until <time dateTime={expiresAt}>{new Date(expiresAt).toLocaleString()}</time>
          </Text>
        )}
      </Table.Td>
      <Table.Td aria-live="polite">
        <StateBadge {...(deletingSince ? DELETING : LOOKS[backup.phase])} />
        {message && (
          <Text size="xs" c="dimmed" className="sentence" style={{ overflowWrap: 'anywhere' }}>
            {message}.
          </Text>
        )}
      </Table.Td>
      <Table.Td>{contentsOf(backup)}</Table.Td>
      <Table.Td>
        {bytesText(backup.bytes)}
        {backup.addedBytes !== null && backup.addedBytes !== undefined && (
          <Text size="xs" c="dimmed">
            {bytesText(backup.addedBytes)} new
          </Text>
        )}
      </Table.Td>
      <Table.Td>
        <Duration {...backup} />
      </Table.Td>
      <Table.Td>
        <Restore backup={backup} />
        {!deletingSince && lack === undefined && <DeleteButton team={team} name={name} at={createdAt} />}
      </Table.Td>
    </Table.Tr>
  );
}

/** Only what is complete can be restored; into the store itself while it exists. */
function Restore({ backup }: { backup: Backup }): ReactNode {
  const { phase, deletingSince, team, name, engine, storeName, store } = backup;
  if (phase !== 'COMPLETE' || deletingSince || !engine) return null;
  return (
    <>
      {store && <RestoreHere id={store.id} backup={backup} />}
      <RestoreButton team={team} backup={name} engine={engine} storeName={storeName ?? name} />
    </>
  );
}

/** Counts seconds while the backup runs. */
function Duration({ phase, startedAt, completedAt }: Backup): ReactNode {
  const now = useNow(phase === 'RUNNING');
  return elapsed(startedAt, completedAt, now);
}

function contentsOf({ phase, orders, products }: Backup): string {
  if (phase !== 'COMPLETE') return '';
  return `${orders ?? '?'} orders, ${products ?? '?'} products`;
}
