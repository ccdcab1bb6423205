import { builder } from '../builder.ts';
import {
  errorCode,
  problemsOf,
  type InputProblem,
  type UserError,
  type UserErrorCode,
  type UserErrorKind,
  type UserErrorOf,
} from '../user-errors.ts';
import { EngineEnum } from './enums.ts';

const UserErrorCodeEnum = builder.enumType('UserErrorCode', {
  description: 'The kind of an error that a mutation returns.',
  values: {
    INVALID_INPUT: { description: 'A value of the input is not allowed.' },
    HOST_TAKEN: { description: 'The host belongs to another owner.' },
    NAME_TAKEN: { description: 'Another team or token has the name.' },
    ID_TAKEN: { description: 'Another store has the id.' },
    QUOTA_EXCEEDED: { description: 'No more stores or tokens are allowed.' },
    NOT_FOUND: { description: 'The store, team or token does not exist, or the viewer may not read it.' },
    FORBIDDEN: { description: 'The viewer may not do this.' },
    RATE_LIMITED: { description: 'Too many changes; try again after `retryAfter` seconds.' },
    CONFLICT: { description: 'The state of the store does not allow the change.' },
    STORE_CHANGED: { description: 'The `uid` or `ifGeneration` of the input is not the current one.' },
    TEAM_CHANGED: { description: 'The `uid` or `ifGeneration` of the input is not the current one.' },
    ENGINE_UNAVAILABLE: { description: 'The engine is not available on this platform.' },
  } satisfies Record<UserErrorCode, { description: string }>,
});

const UserErrorInterface = builder.interfaceRef<UserError>('UserError').implement({
  description: 'Why a mutation changed nothing.',
  resolveType: (error) => error.kind,
  fields: (t) => ({
    message: t.exposeString('message', { description: 'What is wrong, in plain words.' }),
    code: t.field({
      type: UserErrorCodeEnum,
      description: 'The kind of error, for programs.',
      resolve: errorCode,
    }),
    hint: t.exposeString('hint', { nullable: true, description: 'What to do about it.' }),
  }),
});

function errorRef<K extends UserErrorKind>(kind: K) {
  return builder.objectRef<UserErrorOf<K>>(kind);
}

const InputProblemType = builder.objectRef<InputProblem>('InputProblem').implement({
  description: 'A value of the input that is not allowed.',
  fields: (t) => ({
    path: t.field({
      type: ['String'],
      description: 'Path from the input to the value, e.g. ["plugins", "0"].',
      resolve: ({ path }) => [...path],
    }),
    message: t.exposeString('message', { description: 'What is wrong, in plain words.' }),
    allowed: t.exposeString('allowed', { nullable: true, description: 'What is allowed there.' }),
  }),
});

export const InvalidInput = errorRef('InvalidInput').implement({
  description: 'At least one value of the input is not allowed. `field` and `message` are about the first.',
  interfaces: [UserErrorInterface],
  fields: (t) => ({
    field: t.exposeString('field', { description: 'The field of the input.' }),
    allowed: t.exposeString('allowed', { nullable: true, description: 'What is allowed there.' }),
    problems: t.field({
      type: [InputProblemType],
      description: 'Everything that is not allowed.',
      resolve: (error) => [...problemsOf(error)],
    }),
  }),
});

export const QuotaExceeded = errorRef('QuotaExceeded').implement({
  description: 'No more stores or tokens are allowed.',
  interfaces: [UserErrorInterface],
  fields: (t) => ({
    limit: t.exposeInt('limit', { nullable: true, description: 'How many are allowed.' }),
    used: t.exposeInt('used', { nullable: true, description: 'How many there are.' }),
  }),
});

export const IdTaken = errorRef('IdTaken').implement({
  description: 'Another store has this id.',
  interfaces: [UserErrorInterface],
  fields: (t) => ({ id: t.exposeID('id', { description: 'The id.' }) }),
});

export const NotFound = errorRef('NotFound').implement({
  description: 'There is no such store, team or token.',
  interfaces: [UserErrorInterface],
  fields: (t) => ({ id: t.exposeID('id', { description: 'The id or name asked for.' }) }),
});

export const Forbidden = errorRef('Forbidden').implement({
  description: 'The viewer may not do this.',
  interfaces: [UserErrorInterface],
});

export const RateLimited = errorRef('RateLimited').implement({
  description: 'Too many changes by this user; without login: from this address.',
  interfaces: [UserErrorInterface],
  fields: (t) => ({
    retryAfter: t.exposeInt('retryAfter', { description: 'Seconds until the next try can succeed.' }),
  }),
});

export const Conflict = errorRef('Conflict').implement({
  description: 'The state of the store does not allow this now.',
  interfaces: [UserErrorInterface],
});

export const StoreChanged = errorRef('StoreChanged').implement({
  description: 'A precondition of the input (`uid` or `ifGeneration`) does not hold. Nothing was changed.',
  interfaces: [UserErrorInterface],
  fields: (t) => ({
    id: t.exposeID('id', { description: 'Id of the store.' }),
    uid: t.exposeID('uid', { description: 'The current `uid` of the store.' }),
    generation: t.exposeInt('generation', { description: 'The current `generation` of the store.' }),
  }),
});

export const TeamChanged = errorRef('TeamChanged').implement({
  description: 'A precondition of the input (`uid` or `ifGeneration`) does not hold. Nothing was changed.',
  interfaces: [UserErrorInterface],
  fields: (t) => ({
    name: t.exposeString('name', { description: 'Name of the team.' }),
    uid: t.exposeID('uid', { description: 'The current `uid` of the team.' }),
    generation: t.exposeInt('generation', { description: 'The current `generation` of the team.' }),
  }),
});

export const EngineUnavailable = errorRef('EngineUnavailable').implement({
  description: 'The engine cannot be run here; the query `engines` says so beforehand.',
  interfaces: [UserErrorInterface],
  fields: (t) => ({ engine: t.expose('engine', { type: EngineEnum, description: 'The engine.' }) }),
});
