import { useState } from 'react';
import { useClient, type AnyVariables, type TypedDocumentNode } from 'urql';
import { useSay } from './notices.tsx';
import { refusalOf, type Answer } from './outcome.ts';

type Change<V extends AnyVariables> = TypedDocumentNode<{ outcome: Answer }, V>;

export interface Act {
  busy: boolean;
  /** Sends a change and says what came of it. True when it was accepted. */
  act: <V extends AnyVariables>(change: Change<V>, variables: V, done: string) => Promise<boolean>;
}

/** For buttons that change a store: the state itself comes by subscription. */
export function useAct(): Act {
  const client = useClient();
  const say = useSay();
  const [busy, setBusy] = useState(false);
  const act: Act['act'] = async (change, variables, done) => {
    setBusy(true);
    const { data, error } = await client.mutation(change, variables).toPromise();
    setBusy(false);
    const refusal = refusalOf(data?.outcome, error);
    say(refusal ?? done, refusal === undefined ? 'done' : 'problem');
    return refusal === undefined;
  };
  return { busy, act };
}
