import type { BackupCondition, BackupStatus } from './backup.ts';
import { printable } from './text.ts';

const MAX_TEXT = 500;

/** What a completed backup tells of itself. */
export type BackupResult = Pick<
  BackupStatus,
  'snapshot' | 'bytes' | 'addedBytes' | 'files' | 'orders' | 'products'
>;

/** Why one failed. */
export interface BackupFailure {
  reason: BackupCondition['reason'];
  message: string;
}

/** Reasons that the image of backups names (images/backup/bin/urumi-backup). */
const NAMED: readonly BackupCondition['reason'][] = [
  'RepositoryUnreachable',
  'RepositoryLocked',
  'SnapshotFailed',
];

/**
 * The result in the termination message of the container `backup`: restic's summary and the counts of the dump, as
 * `{"summary":{…},"counts":{…}}`. Undefined for anything else.
 */
export function backupResult(terminationMessage: string | undefined): BackupResult | undefined {
  const { summary, counts } = fieldsOf(parsed(terminationMessage));
  const [saved, counted] = [fieldsOf(summary), fieldsOf(counts)];
  const snapshot = saved['snapshot_id'];
  if (typeof snapshot !== 'string') return undefined;
  return {
    snapshot,
    bytes: whole(saved['total_bytes_processed']),
    addedBytes: whole(saved['data_added_packed']),
    files: whole(saved['total_files_processed']),
    orders: whole(counted['orders']),
    products: whole(counted['products']),
  };
}

/** The failure in a termination message: `{"reason","error"}` of our image, else the text itself with a reason. */
export function backupFailure(
  terminationMessage: string | undefined,
  otherwise: BackupCondition['reason'],
): BackupFailure {
  const { reason, error } = fieldsOf(parsed(terminationMessage));
  const named = NAMED.find((known) => known === reason);
  const text = typeof error === 'string' ? error : (terminationMessage ?? '');
  return { reason: named ?? otherwise, message: printable(text.trim().slice(-MAX_TEXT), MAX_TEXT) };
}

function parsed(text: string | undefined): unknown {
  try {
    return JSON.parse(text ?? '');
  } catch {
    return undefined;
  }
}

const fieldsOf = (value: unknown): { [field: string]: unknown } =>
  typeof value === 'object' && value !== null ? (value as { [field: string]: unknown }) : {};

const whole = (value: unknown): number | undefined =>
  typeof value === 'number' && Number.isSafeInteger(value) && value >= 0 ? value : undefined;
