import type { BulkState } from '../../../gql/graphql.ts';

/** A store of a selection, and what an act would do to it. */
export interface PlannedStore {
  id: string;
  uid: string;
  state: BulkState;
  message?: string | null;
  hint?: string | null;
}

interface Reason {
  message: string;
  hint: string | undefined;
  count: number;
  /** Ids of the first stores. */
  examples: string[];
}

export interface PlanSummary {
  /** The stores that the act would change. */
  accepted: PlannedStore[];
  unchanged: number;
  /** Why the others are refused, the most frequent reason first. */
  refused: Reason[];
}

const EXAMPLES = 3;

export function summaryOf(plan: readonly PlannedStore[]): PlanSummary {
  const reasons = new Map<string, Reason>();
  for (const store of plan) if (isProblem(store.state)) addReason(reasons, store);
  return {
    accepted: plan.filter(({ state }) => state === 'ACCEPTED'),
    unchanged: plan.filter(({ state }) => state === 'UNCHANGED').length,
    refused: [...reasons.values()].toSorted((a, b) => b.count - a.count),
  };
}

export const isProblem = (state: BulkState): boolean => state === 'REFUSED' || state === 'FAILED';

function addReason(reasons: Map<string, Reason>, { id, message, hint }: PlannedStore): void {
  const text = (message ?? 'refused').replaceAll(`"${id}"`, 'the store');
  const reason = reasons.get(text) ?? { message: text, hint: hint ?? undefined, count: 0, examples: [] };
  reason.count += 1;
  if (reason.examples.length < EXAMPLES) reason.examples.push(id);
  reasons.set(text, reason);
}
