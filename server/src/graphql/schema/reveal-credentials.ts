import { builder } from '../builder.ts';
import { revealCredentials, type CredentialsPayload } from '../mutate/reveal-credentials.ts';
import { storeInput } from './store-input.ts';
import { CLIENT_MUTATION_ID, kindOf } from './store-payload.ts';
import { Conflict, Forbidden, NotFound, RateLimited, StoreChanged } from './user-errors.ts';

const CredentialsPayloadType = builder.objectRef<CredentialsPayload>('CredentialsPayload').implement({
  description: "The login of a shop's administrator. Never stored or cached by the server.",
  fields: (t) => ({
    adminUrl: t.exposeString('adminUrl', { description: 'Where to log in.' }),
    user: t.exposeString('user', { description: 'The login.' }),
    password: t.exposeString('password', { description: 'The generated password.' }),
    notice: t.exposeString('notice', { description: 'How to handle the password.' }),
    clientMutationId: t.exposeString('clientMutationId', { nullable: true, description: CLIENT_MUTATION_ID }),
  }),
});

const RevealCredentialsResult = builder.unionType('RevealCredentialsResult', {
  description: 'The login, or why it is not shown.',
  types: [CredentialsPayloadType, NotFound, StoreChanged, Forbidden, RateLimited, Conflict],
  resolveType: kindOf,
});

const RevealCredentialsInput = builder.inputType('RevealCredentialsInput', {
  description: 'The store whose login is shown.',
  fields: storeInput,
});

builder.mutationField('revealCredentials', (t) =>
  t.field({
    type: RevealCredentialsResult,
    description: "Shows the login of a shop's administrator. Each call is written to the audit log.",
    args: { input: t.arg({ type: RevealCredentialsInput, required: true, description: 'The store.' }) },
    resolve: (_root, { input }, context) => revealCredentials(context, input),
  }),
);
