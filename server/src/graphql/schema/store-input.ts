import type { builder } from '../builder.ts';
import { TEAM } from './store.ts';

type InputFields = Parameters<Parameters<typeof builder.inputType>[1]['fields']>[0];

/** The fields of every input that changes a store which exists: which store, and the preconditions. */
export const storeInput = (t: InputFields) => ({
  id: t.id({ required: true, description: 'Id of the store.' }),
  team: t.string({ description: TEAM }),
  uid: t.id({ description: 'Precondition: the `uid` of the store. Otherwise the result is StoreChanged.' }),
  ifGeneration: t.int({
    description: 'Precondition: the `generation` of the store. Otherwise the result is StoreChanged.',
  }),
  clientMutationId: t.string({ description: 'Returned as it is in the payload.' }),
});
