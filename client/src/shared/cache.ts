import { cacheExchange } from '@urql/exchange-graphcache';
import type { Exchange } from 'urql';
import { EMBEDDED_TYPES } from '../gql/embedded-types.ts';
import { introspection } from '../gql/introspection.ts';

const keys = Object.fromEntries(EMBEDDED_TYPES.map((type) => [type, () => null]));

/**
 * The normalized cache of the dashboard. It has the schema: without it, it would guess whether a fragment on an
 * interface matches a result, and drop the fields of refusals.
 */
export const cache = (): Exchange => cacheExchange({ keys, schema: introspection });
