import type { DeletionPolicy } from '../../store/resource.ts';
import type { GraphContext } from '../context.ts';
import { refuse } from '../user-errors.ts';

/**
 * Refuses deletionPolicy Orphan unless the viewer is an admin of the team: it leaves what the store runs without an owner.
 * The admission policy (charts/urumi/files/policies/stores.yaml) has the same rule.
 */
export async function allowOrphan(
  { api, viewer }: GraphContext,
  team: string,
  wanted: DeletionPolicy | null | undefined,
  present?: DeletionPolicy,
): Promise<void> {
  if (wanted !== 'Orphan' || present === 'Orphan') return;
  if (await api.access.may(viewer, { verb: 'update', subresource: 'finalizers' }, team)) return;
  const message = `${viewer.name} may not update stores/finalizers in team "${team}", which deletionPolicy Orphan needs`;
  refuse({ kind: 'Forbidden', message });
}
