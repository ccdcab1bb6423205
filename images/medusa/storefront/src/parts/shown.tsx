import type { ReactNode } from 'react';
import type { Loaded } from '../shop/use-load.ts';

interface Props<Value> {
  of: Loaded<Value>;
  /** Subject of "… could not be loaded". */
  what: string;
  children: (value: Value) => ReactNode;
}

/** Shows a loaded value, a loading message, or why loading failed with a button to try again. */
export function Shown<Value>({ of: loaded, what, children }: Props<Value>): ReactNode {
  if (loaded.state === 'ready') return children(loaded.value);
  if (loaded.state === 'loading') {
    return <output className="loading">Loading…</output>;
  }
  return (
    <div className="notice" role="alert">
      <p>
        {what} could not be loaded: {loaded.message}
      </p>
      <button type="button" onClick={loaded.retry}>
        Try again
      </button>
    </div>
  );
}
