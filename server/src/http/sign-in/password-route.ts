import { ADMIN_GROUP, ADMIN_LOGIN, ADMIN_USER } from '../../store/sign-in/admin.ts';
import type { SessionRecord } from '../../store/sign-in/session-record.ts';
import { sendHttpError, type HttpError } from '../http-error.ts';
import { denialError } from '../identity/denial-error.ts';
import { beginSession } from './begin-session.ts';
import { parseFields, readBody } from './body.ts';
import { answerJson, recordRefusal, type Exchange, type SignInParts } from './exchange.ts';
import { isPassword } from './password.ts';

export interface PasswordParts extends SignInParts {
  /** The hash of the administrator's password; undefined: none was made. @throws KubeError */
  readHash: () => Promise<string | undefined>;
}

/** A hash takes 32 MiB and a thread for 100 ms. */
const HASHES_AT_A_TIME = 2;
const MAX_LENGTH = 200;

/** POST /auth/password, `{"user", "password"}`: signs the local administrator in. Answers `{}`. */
export class PasswordRoute {
  readonly #parts: PasswordParts;
  #running = 0;

  constructor(parts: PasswordParts) {
    this.#parts = parts;
  }

  async serve(exchange: Exchange): Promise<void> {
    const body = await readBody(exchange.request, 'application/json');
    if (typeof body !== 'string') return sendHttpError(exchange.response, body);
    const { user, password } = parseFields(body);
    if (typeof user !== 'string' || typeof password !== 'string' || password.length > MAX_LENGTH)
      return sendHttpError(exchange.response, NO_FIELDS);
    const refusal = await this.#signIn(exchange, user, password);
    if (refusal) return this.#refuse(exchange, refusal, user);
    answerJson(exchange, {});
  }

  async #signIn(exchange: Exchange, user: string, password: string): Promise<HttpError | undefined> {
    const { attempts, readHash } = this.#parts;
    const { address } = exchange;
    // Names that nobody has share a counter, so that they cannot fill the memory.
    const counted = user === ADMIN_LOGIN ? user : '?';
    const wait = await attempts.take(address, counted);
    if (wait !== undefined) return tooMany(wait);
    if (this.#running >= HASHES_AT_A_TIME) return tooMany(1000);
    const hash = await readHash();
    if (hash === undefined) return NO_PASSWORD;
    if (!(await this.#isRight(password, user === ADMIN_LOGIN ? hash : undefined))) return WRONG;
    const denial = await beginSession(this.#parts, exchange, () => this.#record());
    if (denial) return denialError(denial);
    await attempts.giveBack(address, counted);
    return undefined;
  }

  async #isRight(password: string, hash: string | undefined): Promise<boolean> {
    this.#running += 1;
    try {
      return await isPassword(password, hash);
    } finally {
      this.#running -= 1;
    }
  }

  #record(): SessionRecord {
    const now = Date.now();
    return {
      method: 'password',
      name: ADMIN_USER,
      groups: [ADMIN_GROUP, 'system:authenticated'],
      createdAt: now,
      confirmedAt: now,
      expiresAt: now + this.#parts.lifetimeMs,
    };
  }

  #refuse(exchange: Exchange, error: HttpError, user: string): void {
    recordRefusal(this.#parts, exchange, { ...error, user });
    sendHttpError(exchange.response, error);
  }
}

const NO_FIELDS: HttpError = {
  status: 400,
  code: 'BAD_REQUEST',
  message: `send {"user": "…", "password": "…"}, a password of at most ${MAX_LENGTH} characters`,
};

/** The same for a wrong user and a wrong password. */
const WRONG: HttpError = {
  status: 401,
  code: 'UNAUTHENTICATED',
  message: 'the user or the password is wrong',
};

const NO_PASSWORD: HttpError = {
  status: 503,
  code: 'NO_PASSWORD',
  message:
    'no password was made yet: run the command `admin-password` of the server (docs/operations.md, Sign-in)',
};

function tooMany(ms: number): HttpError {
  const seconds = Math.max(1, Math.ceil(ms / 1000));
  const message = `too many logins: try again in ${seconds} s`;
  return { status: 429, code: 'RATE_LIMITED', message, headers: { 'retry-after': String(seconds) } };
}
