import type { ReactNode } from 'react';

/** Why an action failed; renders nothing without a problem. */
export function Problem({ text }: { text: string }): ReactNode {
  return (
    text && (
      <p className="notice" role="alert">
        {text}
      </p>
    )
  );
}
