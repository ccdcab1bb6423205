import type { ReactNode } from 'react';

/** Why something that was asked for did not happen; nothing while all is well. */
export function Problem({ text }: { text: string }): ReactNode {
  return (
    text && (
      <p className="notice" role="alert">
        {text}
      </p>
    )
  );
}
