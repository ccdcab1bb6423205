import { Badge, Loader } from '@mantine/core';
import type { ReactNode } from 'react';

/** How a state looks. Without a mark it is in progress, and has a spinner. */
export interface StateLook {
  color: string;
  word: string;
  mark?: string;
}

/** A state as word, mark and color: never as color alone. */
export function StateBadge({ color, word, mark, testId }: StateLook & { testId?: string }): ReactNode {
  return (
    <Badge
      variant="outline"
      color={color}
      c="var(--mantine-color-text)"
      leftSection={mark ? <span aria-hidden>{mark}</span> : <Loader size={10} color={color} aria-hidden />}
      tt="none"
      // The word must not be truncated; the line beside it can wrap.
      flex="none"
      data-testid={testId}
    >
      {word}
    </Badge>
  );
}
