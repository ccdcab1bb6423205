import type { Label } from '../../store/label.ts';
import type { StoreResource } from '../../store/resource.ts';
import type { Right } from '../access/access.ts';
import type { GraphContext } from '../context.ts';
import type { UserError } from '../user-errors.ts';
import { deleteStore } from './delete-store.ts';
import { labelEdits } from './label-changes.ts';
import { refuseDeleting, type ActionInput } from './on-store.ts';
import { patchAction } from './patch-action.ts';
import { planRetry, retryStore } from './retry-store.ts';
import { planResume, planSuspend, resumeStore, suspendStore } from './suspend-store.ts';
import { planUpgrade, upgradeStore } from './upgrade-store.ts';

/** What can be done to many stores at once. */
export type BulkAction = 'SUSPEND' | 'RESUME' | 'RETRY' | 'UPGRADE' | 'DELETE' | 'LABEL';

/** The same for all stores of a bulk change. */
export interface BulkOptions {
  version?: string | null;
  labels?: readonly Label[] | null;
  removeLabels?: readonly string[] | null;
}

interface BulkAct {
  right: Right;
  /** Whether it would write anything. Refuses what the mutation refuses for the state of the store. */
  changes: (store: StoreResource, options: BulkOptions) => boolean;
  /** The mutation of one store, with its own check of rights and its own audit record. */
  run: (
    context: GraphContext,
    input: ActionInput & BulkOptions,
  ) => Promise<UserError | { kind: `${string}Payload` }>;
}

const PATCH: Right = { verb: 'patch' };

const planLabels = ({ metadata }: StoreResource, { labels, removeLabels }: BulkOptions) => {
  const edits = labelEdits(metadata.labels, labels ?? [], removeLabels ?? []);
  return edits && { labels: edits };
};

export const BULK_ACTS: Record<BulkAction, BulkAct> = {
  SUSPEND: { right: PATCH, changes: (store) => planSuspend(store) !== undefined, run: suspendStore },
  RESUME: { right: PATCH, changes: (store) => planResume(store) !== undefined, run: resumeStore },
  RETRY: { right: PATCH, changes: (store) => Boolean(planRetry(store)), run: retryStore },
  UPGRADE: {
    right: PATCH,
    changes: (store, { version }) => Boolean(planUpgrade(store, version)),
    run: upgradeStore,
  },
  LABEL: {
    right: PATCH,
    changes: (store, options) => planLabels(store, options) !== undefined,
    run: (context, input) => patchAction(context, 'labelStore', input, (store) => planLabels(store, input)),
  },
  DELETE: {
    right: { verb: 'delete' },
    changes: ({ metadata }) => metadata.deletionTimestamp === undefined,
    run: deleteStore,
  },
};

/** Whether an act would write anything. Refuses what its mutation refuses for the state of the store. */
export function wouldChange(action: BulkAction, store: StoreResource, options: BulkOptions): boolean {
  if (action !== 'DELETE') refuseDeleting(store);
  return BULK_ACTS[action].changes(store, options);
}
