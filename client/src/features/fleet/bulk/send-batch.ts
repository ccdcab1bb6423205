import type { Client } from 'urql';
import type { BulkChangeMutation } from '../../../gql/graphql.ts';
import { refusalOf, refusalText } from '../../../shared/refusal.ts';
import { BulkChange } from './documents.ts';
import type { BulkRun } from './run.ts';

/** Stores of one request: what the server allows. */
const BATCH = 50;

type Outcomes = Extract<BulkChangeMutation['outcome'], { __typename: 'BulkChangeStoresPayload' }>['outcomes'];

export type Answer =
  | { kind: 'outcomes'; outcomes: Outcomes }
  /** Seconds until the rate limit allows more. */
  | { kind: 'wait'; seconds: number }
  | { kind: 'refused'; message: string }
  /** No answer: the same request may be sent again. */
  | { kind: 'lost'; message: string };

/** Sends the next stores of a run. */
export async function sendBatch(client: Client, run: BulkRun): Promise<Answer> {
  const { action, options, targets, states } = run;
  const stores = targets.slice(states.length, states.length + BATCH).map(([id, uid]) => ({ id, uid }));
  const input = { action, ...options, stores };
  const { data, error } = await client.mutation(BulkChange, { input }).toPromise();
  const outcome = data?.outcome;
  if (!outcome) return { kind: 'lost', message: error?.message ?? 'The server did not answer.' };
  if (outcome.__typename === 'BulkChangeStoresPayload')
    return { kind: 'outcomes', outcomes: outcome.outcomes };
  const refusal = refusalOf(outcome, error);
  if (refusal?.retryAfter) return { kind: 'wait', seconds: refusal.retryAfter };
  return { kind: 'refused', message: refusal ? refusalText(refusal) : 'The server refused it.' };
}
