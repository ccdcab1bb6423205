import type { builder } from '../builder.ts';
import { TEAM } from './store.ts';

export type InputFields = Parameters<Parameters<typeof builder.inputType>[1]['fields']>[0];

/** Fields of all inputs that change an existing store: the store and the preconditions. */
export const storeInput = (t: InputFields) => ({
  id: t.id({ required: true, description: 'Id of the store.' }),
  team: t.string({ description: TEAM }),
  uid: t.id({ description: 'Precondition: the `uid` of the store. Otherwise the result is StoreChanged.' }),
  ifGeneration: t.int({
    description: 'Precondition: the `generation` of the store. Otherwise the result is StoreChanged.',
  }),
  clientMutationId: t.string({ description: 'Returned unchanged in the payload.' }),
});
