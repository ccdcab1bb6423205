import type { StoreResource } from '../../store/resource.ts';
import { isRestoring } from '../../store/restore.ts';
import { refuse } from '../user-errors.ts';

/** The CRD of Store has the same rule. */
export function refuseRestoring({ metadata, status }: StoreResource): void {
  if (!isRestoring(status?.restore)) return;
  const message = `"${metadata.name}" is being restored`;
  refuse({ kind: 'Conflict', message, hint: 'wait until the restore is over' });
}
