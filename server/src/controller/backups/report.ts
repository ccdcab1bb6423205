import { phaseOfBackup } from '../../store/backup.ts';
import { keyOf } from '../../store/resource.ts';
import type { BackupReading } from './decide.ts';
import type { ObservedBackup } from './observed.ts';
import type { BackupDependencies } from './reconcile-backup.ts';

/** Tells of the end of a backup in an Event about its Store. Without the Event, the status still has it. */
export function report(
  { recorder, options, log }: BackupDependencies,
  { backup, store }: ObservedBackup,
  { phase, message, result }: BackupReading,
): void {
  const { name } = backup.metadata;
  if (!store || phase === phaseOfBackup(backup)) return;
  const about = { key: keyOf(store), uid: store.metadata.uid, action: 'Backup', instance: options.identity };
  const emit = (event: { reason: string; note: string; type: 'Normal' | 'Warning' }): void => {
    recorder.emit({ ...about, ...event }).catch((error: unknown) => {
      log.warn({ err: error, backup: name }, 'the Event of a backup was not written');
    });
  };
  if (phase === 'Complete')
    emit({ reason: 'BackedUp', note: `${name}: ${result?.orders ?? 0} orders`, type: 'Normal' });
  if (phase === 'Failed') emit({ reason: 'BackupFailed', note: `${name}: ${message}`, type: 'Warning' });
}
