import { GraphQLError } from 'graphql';
import { Limiter } from '../../helm/limiter.ts';
import { keyOf, type StoreResource } from '../../store/resource.ts';
import { ERROR_CODES } from '../error-codes.ts';

/** Maximum concurrent Helm processes of the API. */
const MAX_RUNS = 2;
/** Maximum queued requests; more are refused. */
const MAX_WAITING = 60;
/** Retry-After of a refused request. Seconds; an estimate. */
const RETRY_AFTER_SECONDS = 10;

/** Teams take turns. */
const runs = new Limiter(MAX_RUNS);

/** Runs Helm to read a release when it is its turn. @throws GraphQLError SERVER_BUSY */
export async function helmRead<T>(store: StoreResource, read: () => Promise<T>): Promise<T> {
  if (runs.waiting >= MAX_WAITING) throw busy();
  const release = await runs.acquire(keyOf(store));
  try {
    return await read();
  } finally {
    release();
  }
}

function busy(): GraphQLError {
  const message = `${MAX_WAITING} reads of releases are queued: try again in ${RETRY_AFTER_SECONDS} s`;
  return new GraphQLError(message, {
    extensions: { code: ERROR_CODES.busy, retryAfter: RETRY_AFTER_SECONDS },
  });
}
