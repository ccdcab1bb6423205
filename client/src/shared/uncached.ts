import { Client, fetchExchange } from 'urql';
import { signedIn } from './sign-in/signed-in.ts';

/** For answers that no cache may hold: logins. */
export const uncached = new Client({
  url: '/graphql',
  preferGetMethod: false,
  exchanges: [signedIn(), fetchExchange],
});
