import { useState } from 'react';
import { useClient, type AnyVariables, type TypedDocumentNode } from 'urql';
import { useSay } from './notices.tsx';
import { refusalOf, refusalText, type Outcome, type Refusal } from './refusal.ts';

type Change<V extends AnyVariables> = TypedDocumentNode<{ outcome: Outcome }, V>;

export interface Act {
  busy: boolean;
  /** Why the last change failed, until the next one. */
  refusal: Refusal | undefined;
  /** Sends a change and shows `done` after success. Resolves with whether it was accepted. */
  act: <V extends AnyVariables>(change: Change<V>, variables: V, done: string) => Promise<boolean>;
}

/**
 * Sends all changes of stores. The new state comes by subscription.
 * @param shows where a refusal is shown: in a notice, or by the caller (`refusal`)
 */
export function useAct(shows: 'notice' | 'inline' = 'notice'): Act {
  const client = useClient();
  const say = useSay();
  const [busy, setBusy] = useState(false);
  const [refusal, setRefusal] = useState<Refusal>();
  const act: Act['act'] = async (change, variables, done) => {
    setBusy(true);
    setRefusal(undefined);
    const { data, error } = await client.mutation(change, variables).toPromise();
    const refused = refusalOf(data?.outcome, error);
    setBusy(false);
    setRefusal(refused);
    if (!refused) say(done);
    else if (shows === 'notice') say(refusalText(refused), 'problem');
    return !refused;
  };
  return { busy, refusal, act };
}
