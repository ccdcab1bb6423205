import { builder } from '../builder.ts';
import { addDomain, removeDomain, setPrimaryDomain } from '../mutate/change-domains.ts';
import { storeInput } from './store-input.ts';
import { kindOf, StorePayloadType } from './store-payload.ts';
import { Conflict, Forbidden, InvalidInput, NotFound, RateLimited, StoreChanged } from './user-errors.ts';

/** One union per mutation, so that each can have different members. */
const resultOf = (name: string) =>
  builder.unionType(`${name}Result`, {
    description: 'The store, or why nothing was changed.',
    types: [StorePayloadType, InvalidInput, NotFound, StoreChanged, Forbidden, RateLimited, Conflict],
    resolveType: kindOf,
  });

const AddDomainInput = builder.inputType('AddDomainInput', {
  description: 'The store, and the domain to add.',
  fields: (t) => ({
    ...storeInput(t),
    host: t.string({ required: true, description: 'A host name in lower case, e.g. shop.example.com.' }),
  }),
});

builder.mutationField('addDomain', (t) =>
  t.field({
    type: resultOf('AddDomain'),
    description:
      'Adds a domain to a store. The store gets it once one of its `records` is in DNS; `storeStatus` tells when.',
    args: {
      input: t.arg({ type: AddDomainInput, required: true, description: 'The store and the domain.' }),
    },
    resolve: (_root, { input }, context) => addDomain(context, input),
  }),
);

const RemoveDomainInput = builder.inputType('RemoveDomainInput', {
  description: 'The store, and the domain to remove.',
  fields: (t) => ({
    ...storeInput(t),
    host: t.string({ required: true, description: 'One of its domains.' }),
  }),
});

builder.mutationField('removeDomain', (t) =>
  t.field({
    type: resultOf('RemoveDomain'),
    description: 'Removes a domain from a store. Its primary domain is refused.',
    args: {
      input: t.arg({ type: RemoveDomainInput, required: true, description: 'The store and the domain.' }),
    },
    resolve: (_root, { input }, context) => removeDomain(context, input),
  }),
);

const SetPrimaryDomainInput = builder.inputType('SetPrimaryDomainInput', {
  description: 'The store, and its primary domain.',
  fields: (t) => ({
    ...storeInput(t),
    host: t.string({ description: 'One of its domains. Null: the host that it has without domains.' }),
  }),
});

builder.mutationField('setPrimaryDomain', (t) =>
  t.field({
    type: resultOf('SetPrimaryDomain'),
    description:
      'Serves a store at one of its domains. It moves there once it has the domain. Its other hosts stay routed to it.',
    args: {
      input: t.arg({ type: SetPrimaryDomainInput, required: true, description: 'The store and the domain.' }),
    },
    resolve: (_root, { input }, context) => setPrimaryDomain(context, input),
  }),
);
