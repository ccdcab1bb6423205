import type { Logger } from 'pino';
import { setTimeout as delay } from 'node:timers/promises';
import type { SessionSecrets, StoredSession } from '../../kube/requests/session-secrets.ts';
import { isConflict, isNotFound } from '../../kube/errors.ts';
import type { SessionRecord } from '../../store/sign-in/session-record.ts';
import { LoginRefused, type Provider, type ProviderUser, type Tokens } from './provider.ts';
import { seal, unseal } from './seal.ts';

interface Parts {
  secrets: SessionSecrets;
  provider: Provider | undefined;
  log: Logger;
}

/** Tries to write new tokens: without them the session ends at the next confirmation. */
const WRITES = 5;

/**
 * Confirms sessions. One replica claims a session by a write that the API server accepts once, so that a refresh token
 * is used once. The provider's refusal ends the session; without an answer it goes on until it is idle.
 */
export function confirmer(parts: Parts): (stored: StoredSession, secret: string) => Promise<void> {
  return async (stored, secret) => {
    const claimed = await claim(parts, stored);
    if (!claimed) return;
    if (stored.record.method === 'password') return write(parts, claimed, confirmed(stored.record));
    try {
      const answer = await refresh(parts, stored, secret);
      await write(parts, claimed, renewed(stored.record, answer, secret));
    } catch (error) {
      if (!(error instanceof LoginRefused)) throw error;
      parts.log.info({ user: stored.record.name, reason: error.message }, 'a session was refused and ends');
      await parts.secrets.remove(claimed);
    }
  };
}

async function claim({ secrets }: Parts, stored: StoredSession): Promise<StoredSession | undefined> {
  try {
    return await secrets.replace(stored, { ...stored.record, claimedAt: Date.now() });
  } catch (error) {
    if (isConflict(error) || isNotFound(error)) return undefined;
    throw error;
  }
}

async function refresh(
  { provider }: Parts,
  { record }: StoredSession,
  secret: string,
): Promise<Partial<ProviderUser> & { tokens: Tokens }> {
  const tokens = tokensOf(record, secret);
  if (!tokens || !provider) throw new LoginRefused('the session has no token to confirm it with');
  const answer = await provider.refresh(tokens);
  if (answer.subject && answer.subject.sub !== record.subject?.sub)
    throw new LoginRefused('the provider confirmed another user');
  return answer;
}

/** The tokens of a session; undefined with another secret. */
export function tokensOf({ sealed }: SessionRecord, secret: string): Tokens | undefined {
  const text = sealed === undefined ? undefined : unseal(secret, sealed);
  return text === undefined ? undefined : (JSON.parse(text) as Tokens);
}

function confirmed(record: SessionRecord): SessionRecord {
  return { ...record, confirmedAt: Date.now(), claimedAt: undefined };
}

function renewed(
  record: SessionRecord,
  { user, tokens }: Partial<ProviderUser> & { tokens: Tokens },
  secret: string,
): SessionRecord {
  return { ...confirmed(record), ...user, sealed: seal(secret, JSON.stringify(tokens)) };
}

/** Does not bring back a session that ended while the provider was asked. */
async function write({ secrets }: Parts, claimed: StoredSession, record: SessionRecord): Promise<void> {
  for (let tries = 1; ; tries += 1) {
    try {
      return void (await secrets.replace(claimed, record));
    } catch (error) {
      if (isNotFound(error) || isConflict(error)) return;
      if (tries === WRITES) throw error;
      await delay(500 * 2 ** tries);
    }
  }
}
