import { useCallback } from 'react';
import { useSearchParams } from 'react-router';

const PARAMETER = 'team';

export interface TeamScope {
  /** The team that lists and new stores are of; undefined: all teams, and the default one for new stores. */
  team: string | undefined;
  /** A path of the dashboard that keeps the team. */
  withTeam: (path: string) => string;
}

/** The team in the URL (`?team=red`), so that a link to a page has it too. */
export function useTeamScope(): TeamScope {
  const [params] = useSearchParams();
  const team = params.get(PARAMETER) || undefined;
  const withTeam = useCallback((path: string) => (team ? `${path}?${searchOf(team)}` : path), [team]);
  return { team, withTeam };
}

/** The query of a URL for a team. */
export const searchOf = (team: string): string =>
  team ? String(new URLSearchParams({ [PARAMETER]: team })) : '';
