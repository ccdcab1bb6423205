import type { GraphContext } from '../context.ts';
import { BULK_ACTS, wouldChange, type BulkAction, type BulkOptions } from './bulk-acts.ts';
import { outcomeOfError, refusedOutcome, type BulkOutcome } from './bulk-outcome.ts';
import { InputProblems } from './input-problems.ts';
import { checkLabels, checkRemovedLabels } from './label-changes.ts';
import { runChange } from './run-change.ts';
import { checkVersion } from './upgrade-store.ts';

export interface BulkTarget {
  id: string;
  uid: string;
}

export interface BulkInput extends BulkOptions {
  action: BulkAction;
  stores: readonly BulkTarget[];
  clientMutationId?: string | null;
}

export interface BulkPayload {
  kind: 'BulkChangeStoresPayload';
  outcomes: BulkOutcome[];
  clientMutationId?: string | null;
}

/** Stores of one bulk change: it has to end well before the timeout of an operation. */
export const MAX_BULK = 50;
/** Writes at a time, so that one client does not fill the API server's share of this server. */
const AT_ONCE = 4;

const ERRORS = ['InvalidInput', 'RateLimited'] as const;

/** Stores that count as one change against the rate limit: it also bounds the growth of the audit log. */
const STORES_PER_CHANGE = 10;

/**
 * Does the same to up to MAX_BULK stores, each with the checks and the audit record of its own mutation. May be repeated: a
 * store that is already so stays as it is.
 */
export function bulkChange(context: GraphContext, input: BulkInput) {
  const weight = Math.ceil(Math.min(input.stores.length, MAX_BULK) / STORES_PER_CHANGE);
  const run = async (): Promise<BulkPayload> => {
    checkInput(input);
    const part: GraphContext = { ...context, counted: true };
    const outcomes = await inParallel(input.stores, AT_ONCE, (target) => changeOne(part, input, target));
    return { kind: 'BulkChangeStoresPayload', outcomes, clientMutationId: input.clientMutationId };
  };
  return runChange(context, { action: 'bulkChangeStores' }, ERRORS, run, { weight: Math.max(1, weight) });
}

function checkInput({ action, stores, version, labels, removeLabels }: BulkInput): void {
  const problems = new InputProblems();
  if (stores.length === 0 || stores.length > MAX_BULK) {
    const allowed = `1 to ${MAX_BULK} stores`;
    problems.add({ path: ['stores'], message: `a bulk change has ${allowed}`, allowed });
  }
  checkLabels(problems, labels);
  checkRemovedLabels(problems, removeLabels);
  if (action === 'LABEL' && !labels?.length && !removeLabels?.length)
    problems.add({ path: ['labels'], message: 'no label is given', allowed: 'a label to set or remove' });
  problems.refuse();
  checkVersion(version);
}

async function changeOne(
  context: GraphContext,
  { action, version, labels, removeLabels }: BulkInput,
  { id, uid }: BulkTarget,
): Promise<BulkOutcome> {
  const options = { version, labels, removeLabels };
  const isSame = isUnchanged(context, action, options, id);
  try {
    const result = await BULK_ACTS[action].run(context, { id, uid, ...options });
    if (!('message' in result)) return { storeId: id, state: isSame ? 'UNCHANGED' : 'ACCEPTED' };
    if (action === 'DELETE' && result.kind === 'NotFound') return { storeId: id, state: 'UNCHANGED' };
    return refusedOutcome(id, result);
  } catch (error) {
    return outcomeOfError(context, id, error);
  }
}

function isUnchanged({ api }: GraphContext, action: BulkAction, options: BulkOptions, id: string): boolean {
  const store = api.storeIndex.get(id);
  try {
    return store !== undefined && !wouldChange(action, store, options);
  } catch {
    // The mutation refuses it as well, and says why.
    return false;
  }
}

/** Results in the order of the items. */
async function inParallel<T, R>(
  items: readonly T[],
  width: number,
  run: (item: T) => Promise<R>,
): Promise<R[]> {
  const results: R[] = [];
  const queue = items.entries();
  const work = async (): Promise<void> => {
    for (const [rank, item] of queue) results[rank] = await run(item);
  };
  await Promise.all(Array.from({ length: width }, work));
  return results;
}
