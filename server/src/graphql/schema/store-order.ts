import { builder } from '../builder.ts';
import type { OldStoreOrder, OrderDirection, OrderField } from '../read/store-order.ts';

const OrderDirectionEnum = builder.enumType('OrderDirection', {
  description: 'The direction of an order.',
  values: {
    ASC: { value: 'ASC' as OrderDirection, description: 'From the lowest to the highest.' },
    DESC: { value: 'DESC' as OrderDirection, description: 'From the highest to the lowest.' },
  },
});

const StoreOrderFieldEnum = builder.enumType('StoreOrderField', {
  description: 'What a list of stores is ordered by.',
  values: {
    NAME: { value: 'NAME' as OrderField, description: 'The display name.' },
    CREATED_AT: { value: 'CREATED_AT' as OrderField, description: 'When it was created.' },
    UPDATED_AT: { value: 'UPDATED_AT' as OrderField, description: 'When it was last changed.' },
    PHASE: {
      value: 'PHASE' as OrderField,
      description: 'The phase. Phases that need attention are the lowest.',
    },
  },
});

export const StoreOrderInput = builder.inputType('StoreOrderInput', {
  description: 'The order of a list of stores. Stores that are equal in the field are ordered by id.',
  fields: (t) => ({
    field: t.field({ type: StoreOrderFieldEnum, required: true, description: 'By what.' }),
    direction: t.field({ type: OrderDirectionEnum, defaultValue: 'ASC', description: 'In which direction.' }),
  }),
});

export const StoreOrderEnum = builder.enumType('StoreOrder', {
  description: 'The order of a list of stores, as the deprecated argument `orderBy` takes it.',
  values: {
    NAME_ASC: { value: 'NAME_ASC' as OldStoreOrder, description: 'By display name.' },
    NAME_DESC: { value: 'NAME_DESC' as OldStoreOrder, description: 'By display name, backwards.' },
    CREATED_ASC: { value: 'CREATED_ASC' as OldStoreOrder, description: 'Oldest first.' },
    CREATED_DESC: { value: 'CREATED_DESC' as OldStoreOrder, description: 'Newest first.' },
    PHASE_ASC: { value: 'PHASE_ASC' as OldStoreOrder, description: 'Those that need attention first.' },
  },
});
