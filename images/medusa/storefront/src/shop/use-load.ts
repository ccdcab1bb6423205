import { useEffect, useEffectEvent, useState } from 'react';

export type Loaded<Value> =
  | { state: 'loading' }
  | { state: 'failed'; message: string; retry: () => void }
  | { state: 'ready'; value: Value };

type Outcome<Value> = { key: string; value: Value } | { key: string; message: string };

/** Loads the value for `key`; drops a response that arrives after the key has changed. */
export function useLoad<Value>(key: string, load: () => Promise<Value>): Loaded<Value> {
  const [attempt, setAttempt] = useState(0);
  const [outcome, setOutcome] = useState<Outcome<Value>>();
  const wanted = `${key} ${attempt}`;
  // The key represents everything that `load` depends on.
  const begin = useEffectEvent(load);
  useEffect(() => {
    let current = true;
    const settle = (result: Outcome<Value>): void => {
      if (current) setOutcome(result);
    };
    begin().then(
      (value) => settle({ key: wanted, value }),
      (error: Error) => settle({ key: wanted, message: error.message }),
    );
    return () => {
      current = false;
    };
  }, [wanted]);
  if (outcome?.key !== wanted) return { state: 'loading' };
  if ('value' in outcome) return { state: 'ready', value: outcome.value };
  return { state: 'failed', message: outcome.message, retry: () => setAttempt(attempt + 1) };
}
