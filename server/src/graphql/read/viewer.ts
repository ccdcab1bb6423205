import type { TeamResource, TeamRole } from '../../store/team.ts';
import { EVERY_TEAM } from '../access/access.ts';
import { mayInTeam } from '../access/in-team.ts';
import { mayChangeMembers, mayDeleteTeam, mayUpdateTeam } from '../access/on-team.ts';
import { roleWith, TEAM_RIGHTS, type TeamRights } from '../access/team-rights.ts';
import type { GraphContext } from '../context.ts';
import { readTeams } from './teams.ts';

export interface ViewerInfo {
  name: string;
  groups: string[];
  address: string | undefined;
  team: string;
  canCreateStores: boolean;
  canDeleteStores: boolean;
  canRevealCredentials: boolean;
}

/** What the viewer may do in a team. */
export interface ViewerTeam extends TeamRights {
  team: TeamResource;
  role: TeamRole | undefined;
  canChangeMembers: boolean;
  canUpdateTeam: boolean;
  canDeleteTeam: boolean;
}

export async function readViewer(context: GraphContext): Promise<ViewerInfo> {
  const { team } = context.api.options;
  const { canCreateStores, canDeleteStores, canRevealCredentials } = await rightsIn(context, team);
  const { name, groups, address } = context.viewer;
  return { name, groups: [...groups], address, team, canCreateStores, canDeleteStores, canRevealCredentials };
}

/** The teams whose stores the viewer may see, with their rights there. */
export async function readViewerTeams(context: GraphContext): Promise<ViewerTeam[]> {
  const teams = await readTeams(context);
  return Promise.all(
    teams.map(async (team) => {
      const rights = await rightsIn(context, team.metadata.name);
      return { ...rights, ...(await rightsOn(context, team)), team, role: roleWith(rights) };
    }),
  );
}

async function rightsOn(context: GraphContext, { metadata: { name } }: TeamResource) {
  const [canChangeMembers, canUpdateTeam, canDeleteTeam] = await Promise.all([
    mayChangeMembers(context, name),
    mayUpdateTeam(context, name),
    mayDeleteTeam(context, name),
  ]);
  return { canChangeMembers, canUpdateTeam, canDeleteTeam };
}

/** Whether the viewer may create and change Teams. */
export const mayEditTeams = ({ api, viewer }: GraphContext): Promise<boolean> =>
  api.access.may(viewer, { resource: 'teams', verb: 'patch' }, EVERY_TEAM);

async function rightsIn(context: GraphContext, team: string): Promise<TeamRights> {
  const answers = Object.entries(TEAM_RIGHTS).map(
    async ([name, right]) => [name, await mayInTeam(context, right, team)] as const,
  );
  return Object.fromEntries(await Promise.all(answers)) as TeamRights;
}
