/** `extensions.code` of errors that are about the operation or the server, not about a store. Each is listed here once. */
export const ERROR_CODES = {
  /** The document is not GraphQL. */
  parseFailed: 'GRAPHQL_PARSE_FAILED',
  /** The document does not fit the schema. */
  validationFailed: 'GRAPHQL_VALIDATION_FAILED',
  /** A variable or an argument has a value that is not allowed. */
  badInput: 'BAD_USER_INPUT',
  /** The operation breaks one of limits.ts; extensions `bound`, `limit` and `actual` say which. */
  tooLarge: 'QUERY_TOO_LARGE',
  /** The operation took longer than it may; extension `limitSeconds`. */
  timeout: 'OPERATION_TIMEOUT',
  /** A bounded queue of the server is full; extension `retryAfter`, seconds. */
  busy: 'SERVER_BUSY',
  /** The viewer follows as many logs as allowed; extension `limit`. */
  tooManyLogs: 'TOO_MANY_LOGS',
  /** Unexpected and masked; extension `requestId` finds it in the log. */
  internal: 'INTERNAL_SERVER_ERROR',
} as const;
