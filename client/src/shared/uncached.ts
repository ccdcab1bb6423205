import { Client, fetchExchange } from 'urql';

/** For answers that no cache may hold: logins. */
export const uncached = new Client({ url: '/graphql', preferGetMethod: false, exchanges: [fetchExchange] });
