import { Badge, Loader } from '@mantine/core';
import type { ReactNode } from 'react';
import type { StorePhase } from '../../gql/graphql.ts';

const LOOKS: Record<StorePhase, { color: string; word: string; mark?: string }> = {
  READY: { color: 'teal', word: 'Ready', mark: '✓' },
  PROVISIONING: { color: 'blue', word: 'Provisioning' },
  UPDATING: { color: 'blue', word: 'Updating' },
  RESTARTING: { color: 'blue', word: 'Restarting' },
  QUEUED: { color: 'gray', word: 'Queued', mark: '…' },
  SUSPENDED: { color: 'gray', word: 'Suspended', mark: '❚❚' },
  DEGRADED: { color: 'orange', word: 'Degraded', mark: '!' },
  FAILED: { color: 'red', word: 'Failed', mark: '✕' },
  DELETING: { color: 'grape', word: 'Deleting' },
};

/** A phase as word, mark and color: never as color alone. */
export function PhaseBadge({ phase }: { phase: StorePhase }): ReactNode {
  const look = LOOKS[phase];
  const mark = look.mark ? (
    <span aria-hidden>{look.mark}</span>
  ) : (
    <Loader size={10} color={look.color} aria-hidden />
  );
  return (
    <Badge
      variant="outline"
      color={look.color}
      c="var(--mantine-color-text)"
      leftSection={mark}
      tt="none"
      // The word must not be truncated; the line beside it can wrap.
      flex="none"
      data-testid="phase"
    >
      {look.word}
    </Badge>
  );
}

/** Display name of each phase. */
export const PHASE_WORDS = Object.fromEntries(
  Object.entries(LOOKS).map(([phase, { word }]) => [phase, word]),
) as Record<StorePhase, string>;
