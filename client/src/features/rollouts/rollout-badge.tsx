import type { ReactNode } from 'react';
import type { RolloutPhase } from '../../gql/graphql.ts';
import { StateBadge, type StateLook } from '../../shared/state-badge.tsx';

const LOOKS: Record<RolloutPhase, StateLook> = {
  PENDING: { color: 'gray', word: 'Pending', mark: '…' },
  PROGRESSING: { color: 'blue', word: 'In progress' },
  PAUSED: { color: 'gray', word: 'Paused', mark: '❚❚' },
  STOPPING: { color: 'orange', word: 'Stopping' },
  SUCCEEDED: { color: 'teal', word: 'Succeeded', mark: '✓' },
  STOPPED: { color: 'red', word: 'Stopped', mark: '✕' },
  ABORTED: { color: 'orange', word: 'Aborted', mark: '✕' },
};

export function RolloutBadge({ phase }: { phase: RolloutPhase }): ReactNode {
  return <StateBadge {...LOOKS[phase]} />;
}
