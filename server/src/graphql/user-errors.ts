import { GraphQLError } from 'graphql';
import { printable, SHOWN_ID } from '../store/text.ts';
import type { Engine } from '../store/resource.ts';
import { ERROR_CODES } from './error-codes.ts';

/** Why a mutation changed nothing: a typed error that a client can act on. */
export type UserError =
  | (Told & InvalidInput)
  | (Told & { kind: 'QuotaExceeded'; limit?: number; used?: number })
  | (Told & { kind: 'IdTaken'; id: string })
  | (Told & { kind: 'NotFound'; id: string })
  | (Told & { kind: 'Forbidden' })
  | (Told & { kind: 'RateLimited'; retryAfter: number })
  | (Told & { kind: 'Conflict' })
  | (Told & { kind: 'StoreChanged'; id: string; uid: string; generation: number })
  | (Told & { kind: 'TeamChanged'; name: string; uid: string; generation: number })
  | (Told & { kind: 'EngineUnavailable'; engine: Engine });

export type UserErrorKind = UserError['kind'];
export type UserErrorOf<K extends UserErrorKind> = Extract<UserError, { kind: K }>;

interface Told {
  message: string;
  hint?: string;
}

interface InvalidInput {
  kind: 'InvalidInput';
  field: string;
  allowed?: string;
  code?: 'HOST_TAKEN' | 'NAME_TAKEN';
  /** All problems when there may be several. */
  problems?: readonly InputProblem[];
}

/** One invalid value of an input. */
export interface InputProblem {
  /** Path from the input to the value, e.g. ["plugins", "0"]. */
  path: readonly string[];
  message: string;
  allowed?: string;
}

/** All problems of an InvalidInput: without a list, only that of the error itself. */
export function problemsOf({
  field,
  message,
  allowed,
  problems,
}: Told & InvalidInput): readonly InputProblem[] {
  return problems ?? [{ path: [field], message, allowed }];
}

const CODES = {
  InvalidInput: 'INVALID_INPUT',
  QuotaExceeded: 'QUOTA_EXCEEDED',
  IdTaken: 'ID_TAKEN',
  NotFound: 'NOT_FOUND',
  Forbidden: 'FORBIDDEN',
  RateLimited: 'RATE_LIMITED',
  Conflict: 'CONFLICT',
  StoreChanged: 'STORE_CHANGED',
  TeamChanged: 'TEAM_CHANGED',
  EngineUnavailable: 'ENGINE_UNAVAILABLE',
} as const satisfies Record<UserErrorKind, string>;

export type UserErrorCode = (typeof CODES)[UserErrorKind] | 'HOST_TAKEN' | 'NAME_TAKEN';

/** The machine-readable code of an error: that of its kind, unless the error has its own. */
export function errorCode(error: Pick<UserError, 'kind'> & { code?: UserErrorCode }): UserErrorCode {
  return error.code ?? CODES[error.kind];
}

/** Ends a mutation with a typed error. */
export class MutationError extends Error {
  readonly error: UserError;

  constructor(error: UserError) {
    super(error.message);
    this.error = error;
  }
}

export function refuse(error: UserError): never {
  throw new MutationError(error);
}

/** The error of a field without typed errors (queries, subscriptions). */
export function toGraphQLError(error: UserError): GraphQLError {
  const { kind: _kind, message, ...extensions } = error;
  return new GraphQLError(message, { extensions: { ...extensions, code: errorCode(error) } });
}

/** Invalid arguments of a query. */
export class InvalidInputError extends GraphQLError {
  constructor(field: string, allowed: string) {
    super(`${field} ${allowed}`, { extensions: { code: ERROR_CODES.badInput, field, allowed } });
  }
}

/** @param id the requested id, which the message truncates to the length of an id */
export function notFound(id: string): UserErrorOf<'NotFound'> {
  const shown = printable(id, SHOWN_ID);
  const message = `there is no store "${shown}"`;
  return {
    kind: 'NotFound',
    message,
    hint: 'it may have been deleted: check the list of stores',
    id: shown,
  };
}

/** For a team that does not exist, and for one whose stores the viewer may not see. */
export function teamNotFound(name: string): UserErrorOf<'NotFound'> {
  const id = printable(name, SHOWN_ID);
  const hint = 'check the list of teams';
  return { kind: 'NotFound', message: `there is no team "${id}"`, hint, id };
}

/** For a rollout that does not exist, and for one of a team whose rollouts the viewer may not see. */
export function rolloutNotFound(name: string): UserErrorOf<'NotFound'> {
  const id = printable(name, SHOWN_ID);
  const hint = 'it may have been deleted: check the list of rollouts';
  return { kind: 'NotFound', message: `there is no rollout "${id}"`, hint, id };
}

/** Another team, token or rollout has the name. */
export function nameTaken(what: 'team' | 'token' | 'rollout', name: string): UserErrorOf<'InvalidInput'> {
  return {
    kind: 'InvalidInput',
    code: 'NAME_TAKEN',
    field: 'name',
    message: `there is already a ${what} "${name}"`,
    hint: 'choose another name',
    allowed: 'a name that is not in use',
  };
}
