import { useSubscription } from 'urql';
import { getFragmentData } from '../../gql/index.ts';
import type { TeamFieldsFragment } from '../../gql/graphql.ts';
import { TeamFields, TeamsChanged } from './documents.ts';

export type Team = TeamFieldsFragment;

interface LiveTeams {
  /** Undefined until the first message. */
  teams: readonly Team[] | undefined;
  error: string | undefined;
}

/** The teams that the user may see, or one of them, as they change. */
export function useTeams(name?: string): LiveTeams {
  const [{ data, error }] = useSubscription({ query: TeamsChanged, variables: { name: name ?? null } });
  const teams = data && getFragmentData(TeamFields, data.teamsChanged);
  return { teams, error: error?.message.replace('[GraphQL] ', '') };
}
