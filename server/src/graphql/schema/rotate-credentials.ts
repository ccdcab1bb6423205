import { builder } from '../builder.ts';
import { rotateCredentials } from '../mutate/rotate-credentials.ts';
import { storeInput } from './store-input.ts';
import { kindOf, StorePayloadType } from './store-payload.ts';
import { Conflict, Forbidden, InvalidInput, NotFound, RateLimited, StoreChanged } from './user-errors.ts';

const RotateCredentialsResult = builder.unionType('RotateCredentialsResult', {
  description: 'The store, or why nothing was changed.',
  types: [StorePayloadType, InvalidInput, NotFound, StoreChanged, Forbidden, RateLimited, Conflict],
  resolveType: kindOf,
});

const RotateCredentialsInput = builder.inputType('RotateCredentialsInput', {
  description: 'The store whose administrator gets a new password.',
  fields: storeInput,
});

builder.mutationField('rotateCredentials', (t) =>
  t.field({
    type: RotateCredentialsResult,
    description:
      "Gives a shop's administrator a new password, without a restart of the shop. It is valid when the configure step is done; sessions with the former one may end.",
    args: { input: t.arg({ type: RotateCredentialsInput, required: true, description: 'The store.' }) },
    resolve: (_root, { input }, context) => rotateCredentials(context, input),
  }),
);
