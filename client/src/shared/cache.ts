import { cacheExchange } from '@urql/exchange-graphcache';
import type { Exchange } from 'urql';
import { EMBEDDED_TYPES } from '../gql/embedded-types.ts';
import { introspection } from '../gql/introspection.ts';

const keys = Object.fromEntries(EMBEDDED_TYPES.map((type) => [type, () => null]));

/**
 * The normalized cache of the dashboard. It knows the schema: without it, it guesses whether a fragment on an interface
 * fits an answer, and leaves out the fields of refusals.
 */
export const cache = (): Exchange => cacheExchange({ keys, schema: introspection });
