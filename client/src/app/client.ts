import { createClient as createSocket } from 'graphql-ws';
import { Client, fetchExchange, subscriptionExchange } from 'urql';
import { connection } from '../shared/connection/connection.ts';
import { cache } from '../shared/cache.ts';
import { askToSignIn } from '../shared/sign-in/session.ts';
import { signedIn } from '../shared/sign-in/signed-in.ts';

const socketUrl = new URL('/graphql', location.href);
socketUrl.protocol = location.protocol === 'https:' ? 'wss:' : 'ws:';

/** The code with which the server closes a socket whose session has ended, or that never had one. */
const NO_SESSION = 4403;

const isWithoutSession = (event: unknown): boolean =>
  event instanceof CloseEvent && event.code === NO_SESSION;

/**
 * Retries until there is no session: every subscription starts with the whole state, so that a reconnect needs no replay.
 */
const socket = createSocket({
  url: socketUrl.href,
  lazy: false,
  retryAttempts: Infinity,
  shouldRetry: (event) => !isWithoutSession(event),
  keepAlive: 10_000,
  retryWait: (retries) => wait(Math.min(8000, 250 * 2 ** retries) * (0.5 + Math.random() / 2)),
  on: {
    connecting: () => connection.set('connecting'),
    connected: () => connection.set('live'),
    closed: (event) => {
      connection.set('offline');
      if (isWithoutSession(event)) askToSignIn();
    },
  },
});

function wait(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}

export const client = new Client({
  url: '/graphql',
  preferGetMethod: false,
  exchanges: [
    cache(),
    signedIn(),
    fetchExchange,
    subscriptionExchange({
      forwardSubscription: ({ query, variables }) => ({
        subscribe: (sink) => ({
          unsubscribe: socket.subscribe(
            { query: query ?? '', variables: variables as Record<string, unknown> },
            sink,
          ),
        }),
      }),
    }),
  ],
});
