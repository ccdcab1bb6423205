import { builder } from '../builder.ts';
import { errorCode, type UserError, type UserErrorKind, type UserErrorOf } from '../user-errors.ts';
import { EngineEnum } from './enums.ts';

export const UserErrorInterface = builder.interfaceRef<UserError>('UserError').implement({
  description: 'Why a mutation changed nothing.',
  resolveType: (error) => error.kind,
  fields: (t) => ({
    message: t.exposeString('message', { description: 'What is wrong, in plain words.' }),
    code: t.string({
      description: 'The same for programs, e.g. ID_TAKEN, or HOST_TAKEN for a host that another owner has.',
      resolve: errorCode,
    }),
    hint: t.exposeString('hint', { nullable: true, description: 'What to do about it.' }),
  }),
});

function errorRef<K extends UserErrorKind>(kind: K) {
  return builder.objectRef<UserErrorOf<K>>(kind);
}

export const InvalidInput = errorRef('InvalidInput').implement({
  description: 'A value of the input is not allowed.',
  interfaces: [UserErrorInterface],
  fields: (t) => ({
    field: t.exposeString('field', { description: 'The field of the input.' }),
    allowed: t.exposeString('allowed', { nullable: true, description: 'What is allowed there.' }),
  }),
});

export const QuotaExceeded = errorRef('QuotaExceeded').implement({
  description: 'No more stores are allowed.',
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
  description: 'There is no such store.',
  interfaces: [UserErrorInterface],
  fields: (t) => ({ id: t.exposeID('id', { description: 'The id asked for.' }) }),
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

export const EngineUnavailable = errorRef('EngineUnavailable').implement({
  description: 'The engine cannot be run here; the query `engines` says so beforehand.',
  interfaces: [UserErrorInterface],
  fields: (t) => ({ engine: t.expose('engine', { type: EngineEnum, description: 'The engine.' }) }),
});
