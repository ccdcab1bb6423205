import type { RefusalFieldsFragment } from '../gql/graphql.ts';
import { getFragmentData, graphql, type FragmentType } from '../gql/index.ts';

/** What every change asks of its answer. A change names it `outcome` and selects this fragment. */
export const RefusalFields = graphql(`
  fragment RefusalFields on UserError {
    __typename
    message
    hint
    ... on InvalidInput {
      problems {
        path
        message
      }
    }
    ... on IdTaken {
      id
    }
    ... on RateLimited {
      retryAfter
    }
  }
`);

/** A change's answer, as far as every change has it in common. */
export type Outcome = { __typename: string } & FragmentType<typeof RefusalFields>;

/** Why a change was not made, for people. */
export interface Refusal {
  message: string;
  /** What to do about it. */
  hint?: string | null;
  /** Seconds until the next try can succeed. */
  retryAfter?: number;
  /** The store or team has changed since it was read. */
  stale?: true;
  /** Inputs that have to change, each with what is wrong with it. */
  problems?: readonly FieldProblem[];
}

export interface FieldProblem {
  field: string;
  message: string;
}

/** What is wrong with one input. */
export function problemAt(refusal: Refusal | undefined, field: string): string | undefined {
  const messages = refusal?.problems?.filter((problem) => problem.field === field);
  return messages?.length ? [...new Set(messages.map(({ message }) => message))].join('. ') : undefined;
}

/** Why a change was refused or failed; undefined when it was accepted. */
export function refusalOf(outcome: Outcome | undefined, error: Error | undefined): Refusal | undefined {
  if (!outcome) return { message: error?.message ?? 'The server did not answer.' };
  const answer = getFragmentData(RefusalFields, outcome);
  // Only an error has a message: the fragment selects nothing of a payload.
  if (!('message' in answer)) return undefined;
  const { message, hint } = answer;
  const retryAfter = answer.__typename === 'RateLimited' ? answer.retryAfter : undefined;
  const stale = answer.__typename === 'StoreChanged' || answer.__typename === 'TeamChanged' || undefined;
  return { message, hint, retryAfter, stale, problems: problemsOf(answer) };
}

function problemsOf(answer: RefusalFieldsFragment): FieldProblem[] | undefined {
  if (answer.__typename === 'IdTaken') return [{ field: 'id', message: answer.message }];
  if (answer.__typename !== 'InvalidInput') return undefined;
  return answer.problems.map(({ path, message }) => ({ field: path[0] ?? '', message }));
}

/** A refusal in one text, with what to do about it. */
export function refusalText({ message, hint, retryAfter }: Refusal): string {
  const advice = retryAfter ? `Try again in ${retryAfter} s.` : hint;
  return [message, advice].filter(Boolean).join('. ').replace('..', '.');
}
