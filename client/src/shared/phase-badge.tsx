import type { ReactNode } from 'react';
import type { StorePhase } from '../gql/graphql.ts';
import { StateBadge, type StateLook } from './state-badge.tsx';

const LOOKS: Record<StorePhase, StateLook> = {
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

export function PhaseBadge({ phase }: { phase: StorePhase }): ReactNode {
  return <StateBadge {...LOOKS[phase]} testId="phase" />;
}

/** Display name of each phase. */
export const PHASE_WORDS = Object.fromEntries(
  Object.entries(LOOKS).map(([phase, { word }]) => [phase, word]),
) as Record<StorePhase, string>;

/** Color of each phase, in the theme. */
export const PHASE_COLORS = Object.fromEntries(
  Object.entries(LOOKS).map(([phase, { color }]) => [phase, color]),
) as Record<StorePhase, string>;
