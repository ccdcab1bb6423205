import { EXPIRY_ALLOWED, isAllowedExpiry } from '../../store/expiry.ts';
import { keyOf, type StoreResource } from '../../store/resource.ts';
import type { GraphContext } from '../context.ts';
import { refuse } from '../user-errors.ts';
import type { InputProblems } from './input-problems.ts';

type Expiry = string | null | undefined;

/** A time as the Store has it, so that two texts of one time are equal. */
export const expiryText = <T extends null | undefined>(expiresAt: string | T): string | T =>
  typeof expiresAt === 'string' ? new Date(expiresAt).toISOString() : expiresAt;

/** Adds a problem when a store may not be given this expiry. The one that it has stays allowed. */
export function checkExpiry(problems: InputProblems, wanted: Expiry, present?: string): void {
  if (!wanted || expiryText(wanted) === expiryText(present) || isAllowedExpiry(wanted, new Date())) return;
  problems.add({
    path: ['expiresAt'],
    message: `expiresAt ${EXPIRY_ALLOWED}`,
    allowed: EXPIRY_ALLOWED,
  });
}

/**
 * Refuses a change of the expiry unless the viewer may delete the store. The admission policy
 * (charts/urumi/files/policies/expiry.yaml) has the same rule.
 */
export async function allowExpiry(
  { api, viewer }: GraphContext,
  store: StoreResource,
  wanted: Expiry,
): Promise<void> {
  if (wanted === undefined || (expiryText(wanted) ?? undefined) === expiryText(store.spec.expiresAt)) return;
  const { team } = keyOf(store);
  if (await api.access.may(viewer, { verb: 'delete' }, team)) return;
  const message = `${viewer.name} may not delete stores in team "${team}", which a change of expiresAt needs`;
  refuse({ kind: 'Forbidden', message });
}
