import { randomBytes } from 'node:crypto';
import type { Client } from 'pg';
import scrypt from 'scrypt-kdf';
import type { Applied } from '../store/marker.ts';
import type { SetupInput } from './setup-input.ts';

/** The parameters of Medusa's own e-mail and password provider. */
const COST = { logN: 15, r: 8, p: 1 };

/**
 * Creates the administrator as Medusa's `user` command does: a user, an identity, and its e-mail and password.
 * Later runs apply only values that changed in the Secret or the environment since the last run.
 */
export async function applyAdmin(client: Client, input: SetupInput, applied: Applied): Promise<void> {
  if (!applied.userId) return create(client, input, applied);
  if (applied.email !== input.email) await setEmail(client, input.email, applied);
  if (await samePassword(input.password, applied.password)) return;
  const password = await hash(input.password);
  await client.query(
    `UPDATE provider_identity SET updated_at = now(),
       provider_metadata = coalesce(provider_metadata, '{}') || jsonb_build_object('password', $2::text)
     WHERE provider = 'emailpass' AND auth_identity_id IN
       (SELECT id FROM auth_identity WHERE app_metadata->>'user_id' = $1)`,
    [applied.userId, password],
  );
  applied.password = password;
}

async function create(client: Client, { email, password }: SetupInput, applied: Applied): Promise<void> {
  const userId = id('user');
  const identity = id('authid');
  const hashed = await hash(password);
  await client.query(`INSERT INTO "user" (id, email) VALUES ($1, $2)`, [userId, email]);
  await client.query('INSERT INTO auth_identity (id, app_metadata) VALUES ($1, $2)', [
    identity,
    JSON.stringify({ user_id: userId }),
  ]);
  await client.query(
    `INSERT INTO provider_identity (id, entity_id, provider, auth_identity_id, provider_metadata)
     VALUES ($1, $2, 'emailpass', $3, $4)`,
    [id('provid'), email, identity, JSON.stringify({ password: hashed })],
  );
  Object.assign(applied, { userId, email, password: hashed });
}

async function setEmail(client: Client, email: string, applied: Applied): Promise<void> {
  await client.query('UPDATE "user" SET email = $2, updated_at = now() WHERE id = $1', [
    applied.userId,
    email,
  ]);
  await client.query(
    `UPDATE provider_identity SET entity_id = $2, updated_at = now()
     WHERE provider = 'emailpass' AND entity_id = $1`,
    [applied.email, email],
  );
  applied.email = email;
}

async function hash(password: string): Promise<string> {
  return Buffer.from(await scrypt.kdf(password, COST)).toString('base64');
}

async function samePassword(password: string, hashed: string | undefined): Promise<boolean> {
  return hashed !== undefined && scrypt.verify(Buffer.from(hashed, 'base64'), password);
}

/** An id in Medusa's format: prefix, then 26 characters of Crockford's base 32. */
function id(prefix: string): string {
  const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
  const letters = Array.from(randomBytes(25), (byte) => alphabet[byte % 32]);
  return `${prefix}_0${letters.join('')}`;
}
