import { useState } from 'react';
import { useMutation } from 'urql';
import { graphql } from '../../gql/index.ts';
import type { CreateStoreInput } from '../../gql/graphql.ts';
import { useSay } from '../../lib/notices.tsx';

const Create = graphql(`
  mutation CreateStore($input: CreateStoreInput!) {
    createStore(input: $input) {
      __typename
      ... on StorePayload {
        store {
          id
        }
      }
      ... on UserError {
        message
        hint
      }
      ... on InvalidInput {
        field
        allowed
      }
      ... on IdTaken {
        id
      }
      ... on RateLimited {
        retryAfter
      }
    }
  }
`);

/** Why a store was not created. `field` names the input that has to change. */
export interface Refusal {
  field?: string;
  message: string;
  hint?: string | null;
  retryAfter?: number;
}

export interface Creation {
  refusal: Refusal | undefined;
  sending: boolean;
  create: (input: CreateStoreInput) => Promise<boolean>;
}

/** Sends the mutation; a refusal stays until the next try. */
export function useCreate(): Creation {
  const [refusal, setRefusal] = useState<Refusal>();
  const [{ fetching }, send] = useMutation(Create);
  const say = useSay();
  const create = async (input: CreateStoreInput): Promise<boolean> => {
    setRefusal(undefined);
    const { data, error } = await send({ input });
    const answer = data?.createStore;
    if (answer?.__typename === 'StorePayload') {
      say(`${input.name} is being created.`);
      return true;
    }
    setRefusal(answer ? explain(answer) : { message: error?.message ?? 'It was not created.' });
    return false;
  };
  return { refusal, sending: fetching, create };
}

function explain(answer: { __typename: string; message: string } & Partial<Refusal>): Refusal {
  const { __typename, message, field, hint, retryAfter } = answer;
  return { message, hint, retryAfter, field: __typename === 'IdTaken' ? 'id' : field };
}
