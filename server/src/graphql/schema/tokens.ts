import { TOKEN_LIFETIME, type TeamToken } from '../../store/token.ts';
import { builder } from '../builder.ts';
import { createToken, type CreateTokenPayload } from '../mutate/create-token.ts';
import { revokeToken, type RevokeTokenPayload } from '../mutate/revoke-token.ts';
import { readTokens } from '../read/tokens.ts';
import { CLIENT_MUTATION_ID, kindOf } from './store-payload.ts';
import { TeamRoleEnum } from './teams.ts';
import { Conflict, Forbidden, InvalidInput, NotFound, QuotaExceeded, RateLimited } from './user-errors.ts';

const TeamTokenType = builder.objectRef<TeamToken>('TeamToken').implement({
  description: 'A login for programs: a service account of a team. Its value is shown by createToken alone.',
  fields: (t) => ({
    name: t.exposeString('name', { description: 'Its name, unique in the team.' }),
    role: t.expose('role', {
      type: TeamRoleEnum,
      nullable: true,
      description: 'What it may do. Null while it has no RoleBinding: then it may do nothing.',
    }),
    createdAt: t.expose('createdAt', { type: 'DateTime', description: 'When it was created.' }),
    createdBy: t.exposeString('createdBy', { nullable: true, description: 'Who created it.' }),
    expiresAt: t.expose('expiresAt', { type: 'DateTime', description: 'When it expires.' }),
  }),
});

/** Two requests to the API server. */
const TOKENS_COST = 250;

builder.queryField('tokens', (t) =>
  t.field({
    type: [TeamTokenType],
    description: 'The tokens of a team, newest first. For its admins.',
    complexity: { field: TOKENS_COST, multiplier: 50 },
    args: { team: t.arg.string({ required: true, description: 'Name of the team.' }) },
    resolve: (_root, { team }, context) => readTokens(context, team),
  }),
);

const CreateTokenPayloadType = builder.objectRef<CreateTokenPayload>('CreateTokenPayload').implement({
  description: 'A new token. Neither stored nor cached by the server.',
  fields: (t) => ({
    token: t.expose('token', { type: TeamTokenType, description: 'The token.' }),
    value: t.exposeString('value', {
      description: 'The bearer token, for the header `authorization: Bearer <value>`. Not shown again.',
    }),
    notice: t.exposeString('notice', { description: 'How to handle the value.' }),
    clientMutationId: t.exposeString('clientMutationId', { nullable: true, description: CLIENT_MUTATION_ID }),
  }),
});

const CreateTokenResult = builder.unionType('CreateTokenResult', {
  description: 'The token with its value, or why none was created.',
  types: [CreateTokenPayloadType, InvalidInput, QuotaExceeded, NotFound, Forbidden, RateLimited, Conflict],
  resolveType: kindOf,
});

const CreateTokenInputType = builder.inputType('CreateTokenInput', {
  description: 'The token to create.',
  fields: (t) => ({
    team: t.string({ required: true, description: 'Name of the team.' }),
    name: t.string({
      required: true,
      description: 'Its name: 1 to 40 lower-case letters, digits and hyphens, starting with a letter.',
    }),
    role: t.field({ type: TeamRoleEnum, required: true, description: 'What it may do: no more than you.' }),
    expiresInSeconds: t.int({
      defaultValue: TOKEN_LIFETIME.usual,
      description: `Seconds until it expires, ${TOKEN_LIFETIME.min} to ${TOKEN_LIFETIME.max}. Default: 90 days.`,
    }),
    clientMutationId: t.string({ description: 'Returned unchanged in the payload.' }),
  }),
});

builder.mutationField('createToken', (t) =>
  t.field({
    type: CreateTokenResult,
    description:
      'Creates a login for programs and shows its value once. Each call is written to the audit log, without the value.',
    args: { input: t.arg({ type: CreateTokenInputType, required: true, description: 'The token.' }) },
    resolve: (_root, { input }, context) => createToken(context, input),
  }),
);

const RevokeTokenPayloadType = builder.objectRef<RevokeTokenPayload>('RevokeTokenPayload').implement({
  description: 'The token is revoked. Its requests are refused and its streams end within STREAM_RECHECK.',
  fields: (t) => ({
    name: t.exposeString('name', { description: 'Its name.' }),
    clientMutationId: t.exposeString('clientMutationId', { nullable: true, description: CLIENT_MUTATION_ID }),
  }),
});

const RevokeTokenResult = builder.unionType('RevokeTokenResult', {
  description: 'The revoked token, or why nothing was changed.',
  types: [RevokeTokenPayloadType, NotFound, Forbidden, RateLimited],
  resolveType: kindOf,
});

const RevokeTokenInputType = builder.inputType('RevokeTokenInput', {
  description: 'The token to revoke.',
  fields: (t) => ({
    team: t.string({ required: true, description: 'Name of the team.' }),
    name: t.string({ required: true, description: 'Name of the token.' }),
    clientMutationId: t.string({ description: 'Returned unchanged in the payload.' }),
  }),
});

builder.mutationField('revokeToken', (t) =>
  t.field({
    type: RevokeTokenResult,
    description: 'Revokes a token at once.',
    args: { input: t.arg({ type: RevokeTokenInputType, required: true, description: 'The token.' }) },
    resolve: (_root, { input }, context) => revokeToken(context, input),
  }),
);
