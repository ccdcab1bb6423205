import { isAlreadyExists } from '../../kube/errors.ts';
import {
  bindToken,
  createTokenAccount,
  deleteTokenAccount,
  listTokenAccounts,
  requestToken,
  setTokenExpiry,
  type TokenAccount,
} from '../../kube/requests/team-tokens.ts';
import type { TeamResource, TeamRole } from '../../store/team.ts';
import {
  MAX_TOKENS_OF_TEAM,
  TOKEN_AUDIENCE,
  TOKEN_LIFETIME,
  UNFINISHED_MS,
  unreadyTeam,
  type TeamToken,
} from '../../store/token.ts';
import { rightText } from '../access/access.ts';
import { requireInTeam, visibleTeam } from '../access/in-team.ts';
import { missingRight } from '../access/role-rights.ts';
import type { Api, GraphContext } from '../context.ts';
import { nameTaken, refuse, type UserErrorKind, type UserErrorOf } from '../user-errors.ts';
import { InputProblems } from './input-problems.ts';
import { runChange } from './run-change.ts';

export interface CreateTokenInput {
  team: string;
  name: string;
  role: TeamRole;
  expiresInSeconds?: number | null;
  clientMutationId?: string | null;
}

export interface CreateTokenPayload {
  kind: 'CreateTokenPayload';
  team: string;
  token: TeamToken;
  value: string;
  notice: string;
  clientMutationId?: string | null;
}

const ERRORS = [
  'InvalidInput',
  'QuotaExceeded',
  'NotFound',
  'Forbidden',
  'RateLimited',
  'Conflict',
] as const satisfies UserErrorKind[];
const NOTICE = 'This value is not shown again. Keep it where your program keeps its secrets.';

/** Makes a login for a program. Only this response has its value: no cache, log or event does. */
export function createToken(
  context: GraphContext,
  input: CreateTokenInput,
): Promise<CreateTokenPayload | UserErrorOf<(typeof ERRORS)[number]>> {
  const record = { action: 'createToken', team: input.team, token: input.name };
  return runChange(context, record, ERRORS, async () => {
    checkInput(input);
    const team = await visibleTeam(context, input.team);
    await requireInTeam(context, { verb: 'create', resource: 'tokens' }, input.team);
    await refuseBeyondViewer(context, input);
    refuseUnfit(context.api, team);
    context.setHeader('cache-control', 'no-store');
    const { token, value } = await issue(context, input);
    const { clientMutationId } = input;
    return { kind: 'CreateTokenPayload', team: input.team, token, value, notice: NOTICE, clientMutationId };
  });
}

function checkInput({ team, name, expiresInSeconds }: CreateTokenInput): void {
  const { min, max } = TOKEN_LIFETIME;
  const problems = new InputProblems();
  problems.check('team', team, 'team');
  problems.check('tokenName', name, 'name');
  const seconds = expiresInSeconds ?? TOKEN_LIFETIME.usual;
  if (seconds < min || seconds > max) {
    const allowed = `must be ${min} (10 minutes) to ${max} (365 days)`;
    problems.add({ path: ['expiresInSeconds'], message: `expiresInSeconds ${allowed}`, allowed });
  }
  problems.refuse();
}

/** The rule that Kubernetes has for those who bind a role: they have its rights themselves. */
async function refuseBeyondViewer(context: GraphContext, { role, team }: CreateTokenInput): Promise<void> {
  const missing = await missingRight(context, role, team);
  if (!missing) return;
  const message = `${context.viewer.name} may not ${rightText(missing)} in team "${team}", so a token of yours may not either`;
  refuse({ kind: 'Forbidden', message, hint: 'choose a role with fewer rights' });
}

function refuseUnfit({ options }: Api, team: TeamResource): void {
  const message = unreadyTeam(team);
  if (message) refuse({ kind: 'Conflict', message, hint: 'check the conditions of the team' });
  if (options.tokenAudiences.includes(TOKEN_AUDIENCE)) return;
  refuse({
    kind: 'Conflict',
    message: `this server does not accept tokens for the audience ${TOKEN_AUDIENCE}`,
    hint: `add ${TOKEN_AUDIENCE} to TOKEN_AUDIENCE`,
  });
}

/**
 * Service account, role, value, expiry. Until the last step the service account expires soon, so that the leader removes what
 * a killed process leaves.
 */
async function issue(
  { api, viewer }: GraphContext,
  { team, name, role, expiresInSeconds }: CreateTokenInput,
): Promise<{ token: TeamToken; value: string }> {
  const soon = new Date(Date.now() + UNFINISHED_MS).toISOString();
  const account = await createAccount(api, { team, name, expiresAt: soon, createdBy: viewer.name });
  try {
    await refuseTooMany(api, team);
    await bindToken(api.kube, team, account, `${api.options.rolePrefix}-${role}`);
    const seconds = expiresInSeconds ?? TOKEN_LIFETIME.usual;
    const { value, expiresAt } = await requestToken(api.kube, team, name, seconds);
    await setTokenExpiry(api.kube, team, account, expiresAt);
    const { createdAt, createdBy } = account;
    return { value, token: { name, role, createdAt, createdBy, expiresAt } };
  } catch (error) {
    await deleteTokenAccount(api.kube, team, account).catch((left: unknown) =>
      api.log.warn({ err: left, team, token: name }, 'an unfinished token is left until it expires'),
    );
    throw error;
  }
}

async function createAccount(
  { kube }: Api,
  wanted: Parameters<typeof createTokenAccount>[1],
): Promise<TokenAccount> {
  try {
    return await createTokenAccount(kube, wanted);
  } catch (error) {
    if (isAlreadyExists(error)) return refuse(nameTaken('token', wanted.name));
    throw error;
  }
}

/** Counted after the creation, so that the limit holds for concurrent requests to all replicas. */
async function refuseTooMany({ kube }: Api, team: string): Promise<void> {
  const limit = MAX_TOKENS_OF_TEAM;
  const used = (await listTokenAccounts(kube, team)).length - 1;
  if (used < limit) return;
  const message = `team "${team}" has ${used} of the ${limit} tokens it may have`;
  refuse({ kind: 'QuotaExceeded', message, hint: 'revoke a token that nobody uses', limit, used });
}
