import { deleteTokenAccount, listTokenAccounts } from '../../kube/requests/team-tokens.ts';
import { printable, SHOWN_ID } from '../../store/text.ts';
import { requireInTeam, visibleTeam } from '../access/in-team.ts';
import type { GraphContext } from '../context.ts';
import { refuse, type UserErrorKind, type UserErrorOf } from '../user-errors.ts';
import { runChange } from './run-change.ts';

export interface RevokeTokenInput {
  team: string;
  name: string;
  clientMutationId?: string | null;
}

export interface RevokeTokenPayload {
  kind: 'RevokeTokenPayload';
  team: string;
  name: string;
  clientMutationId?: string | null;
}

const ERRORS = ['NotFound', 'Forbidden', 'RateLimited'] as const satisfies UserErrorKind[];

/** Deletes the service account of a token. Its streams end within the time of STREAM_RECHECK. */
export function revokeToken(
  context: GraphContext,
  { team, name, clientMutationId }: RevokeTokenInput,
): Promise<RevokeTokenPayload | UserErrorOf<(typeof ERRORS)[number]>> {
  const record = { action: 'revokeToken', team, token: name };
  return runChange(context, record, ERRORS, async () => {
    const { kube } = context.api;
    await visibleTeam(context, team);
    await requireInTeam(context, { verb: 'delete', resource: 'tokens' }, team);
    const account = (await listTokenAccounts(kube, team)).find((token) => token.name === name);
    if (!account) return refuse(tokenNotFound(name));
    await deleteTokenAccount(kube, team, account);
    return { kind: 'RevokeTokenPayload', team, name, clientMutationId };
  });
}

function tokenNotFound(name: string): UserErrorOf<'NotFound'> {
  const id = printable(name, SHOWN_ID);
  const hint = 'it may have expired: check the list of tokens';
  return { kind: 'NotFound', message: `there is no token "${id}"`, hint, id };
}
