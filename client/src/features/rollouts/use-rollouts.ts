import { useSubscription } from 'urql';
import { getFragmentData } from '../../gql/index.ts';
import type { RolloutFieldsFragment } from '../../gql/graphql.ts';
import { RolloutChanged, RolloutFields, RolloutsChanged } from './documents.ts';

export type Rollout = RolloutFieldsFragment;

interface Live<T> {
  /** Undefined until the first message. */
  value: T | undefined;
  error: string | undefined;
}

/** The rollouts of a team as they change, the newest first. */
export function useRollouts(team: string | undefined): Live<readonly Rollout[]> {
  const [{ data, error }] = useSubscription({ query: RolloutsChanged, variables: { team: team ?? null } });
  const value = data && getFragmentData(RolloutFields, data.rolloutsChanged);
  return { value, error: messageOf(error) };
}

/** One rollout as it changes; null when there is none. */
export function useRollout(name: string, team: string | undefined): Live<Rollout | null> {
  const variables = { name, team: team ?? null };
  const [{ data, error }] = useSubscription({ query: RolloutChanged, variables });
  const value = data && (getFragmentData(RolloutFields, data.rolloutChanged) ?? null);
  return { value, error: messageOf(error) };
}

const messageOf = (error: Error | undefined): string | undefined => error?.message.replace('[GraphQL] ', '');

const ENDED: ReadonlySet<Rollout['phase']> = new Set(['SUCCEEDED', 'STOPPED', 'ABORTED']);

export const hasEnded = ({ phase }: Pick<Rollout, 'phase'>): boolean => ENDED.has(phase);
