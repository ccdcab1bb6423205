/** `extensions.code` of errors about the operation or the server, not about a store. */
export const ERROR_CODES = {
  /** The document is not GraphQL. */
  parseFailed: 'GRAPHQL_PARSE_FAILED',
  /** The document is not valid for the schema. */
  validationFailed: 'GRAPHQL_VALIDATION_FAILED',
  /** A variable or an argument has an invalid value. */
  badInput: 'BAD_USER_INPUT',
  /** The operation exceeds a limit of limits.ts; see the extensions `bound`, `limit` and `actual`. */
  tooLarge: 'QUERY_TOO_LARGE',
  /** The operation timed out; extension `limitSeconds`. */
  timeout: 'OPERATION_TIMEOUT',
  /** A bounded queue of the server is full; extension `retryAfter`, seconds. */
  busy: 'SERVER_BUSY',
  /** The list has more stores than one message may have; extensions `limit`, `actual` and `use`. */
  tooManyStores: 'TOO_MANY_STORES',
  /** The viewer has reached the limit of followed logs; extension `limit`. */
  tooManyLogs: 'TOO_MANY_LOGS',
  /** Unexpected and masked; extension `requestId` finds it in the log. */
  internal: 'INTERNAL_SERVER_ERROR',
} as const;
