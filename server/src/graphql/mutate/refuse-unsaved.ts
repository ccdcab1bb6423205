import type { StoreResource } from '../../store/resource.ts';
import type { Api } from '../context.ts';
import { refuse } from '../user-errors.ts';

/** Refuses what needs the object storage of backups where there is none. */
export function requireStorage({ options }: Api): void {
  if (options.backups) return;
  const message = 'this platform has no object storage for backups';
  refuse({
    kind: 'Conflict',
    message,
    hint: 'an administrator sets BACKUP_S3_ENDPOINT: see docs/backups.md',
  });
}

/** Refuses what needs the database of a store that does not run. */
export function refuseSuspended({ metadata, spec }: StoreResource): void {
  if (!spec.suspended) return;
  const message = `"${metadata.name}" is suspended, so its database does not run`;
  refuse({ kind: 'Conflict', message, hint: 'resume it first' });
}
