import { LABEL_TOKEN } from '../../store/names.ts';
import { TEAM_ROLES, type TeamRole } from '../../store/team.ts';
import { accountOfToken, type TeamToken } from '../../store/token.ts';
import { listRoleBindings, type RoleBinding } from '../../kube/requests/apply-role-binding.ts';
import { listTokenAccounts } from '../../kube/requests/team-tokens.ts';
import { requireInTeam, visibleTeam } from '../access/in-team.ts';
import type { Api, GraphContext } from '../context.ts';
import { MutationError, toGraphQLError } from '../user-errors.ts';

/** The tokens of a team, newest first. Reads from the API server. @throws GraphQLError NOT_FOUND, FORBIDDEN */
export async function readTokens(context: GraphContext, team: string): Promise<TeamToken[]> {
  try {
    await visibleTeam(context, team);
    await requireInTeam(context, { verb: 'list', resource: 'tokens' }, team);
  } catch (error) {
    throw error instanceof MutationError ? toGraphQLError(error.error) : error;
  }
  return tokensOf(context.api, team);
}

async function tokensOf({ kube, options }: Api, team: string): Promise<TeamToken[]> {
  const [accounts, bindings] = await Promise.all([
    listTokenAccounts(kube, team),
    listRoleBindings(kube, team, LABEL_TOKEN),
  ]);
  const tokens = accounts.map(({ uid: _uid, ...account }) => ({
    ...account,
    role: roleOf(account.name, bindings, options.rolePrefix),
  }));
  return tokens.toSorted((a, b) => Date.parse(b.createdAt) - Date.parse(a.createdAt));
}

/** The binding tells the role; a label or an annotation would be no proof. */
function roleOf(name: string, bindings: readonly RoleBinding[], prefix: string): TeamRole | undefined {
  const account = accountOfToken(name);
  const binding = bindings.find(
    (one) => one.name === account && one.subjects.some((subject) => subject.name === account),
  );
  return TEAM_ROLES.find((role) => binding?.clusterRole === `${prefix}-${role}`);
}
