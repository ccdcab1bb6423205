import type { StoreSize } from '../gql/graphql.ts';

/** The sizes of a store, for a field that chooses one. */
export const SIZES = [
  { value: 'SMALL', label: 'Small' },
  { value: 'MEDIUM', label: 'Medium' },
  { value: 'LARGE', label: 'Large' },
] satisfies { value: StoreSize; label: string }[];
