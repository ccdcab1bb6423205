import { useEffect, useState } from 'react';
import { useClient } from 'urql';
import { onEnd, pipe, subscribe } from 'wonka';
import { graphql } from '../../gql/index.ts';
import { addLines, type Line } from './log-lines.ts';

const StoreLogs = graphql(`
  subscription StoreLogs($id: ID!, $component: String!) {
    storeLogs(id: $id, component: $component, tail: 200) {
      at
      pod
      text
    }
  }
`);

export interface Log {
  /** Undefined until the first line. */
  lines?: readonly Line[];
  error?: Error;
  /** The container has ended: no line will follow. */
  ended: boolean;
}

/**
 * Follows the log of a component. Does not use useSubscription, which cannot distinguish a log that waits for its next
 * line from one that has ended.
 */
export function useLog(id: string, component: string): Log {
  const client = useClient();
  const [log, setLog] = useState<Log>({ ended: false });
  useEffect(() => {
    const following = pipe(
      client.subscription(StoreLogs, { id, component }),
      onEnd(() => setLog((before) => ({ ...before, ended: true }))),
      subscribe(({ data, error, hasNext }) => {
        if (error) setLog({ error, ended: true });
        // The last result repeats the previous lines.
        else if (data && hasNext)
          setLog(({ lines = [] }) => ({ lines: addLines(lines, data.storeLogs), ended: false }));
      }),
    );
    return () => following.unsubscribe();
  }, [client, id, component]);
  return log;
}
