/** Limits of concurrent connections and streams. */
export interface HttpLimits {
  /** MAX_CONNECTIONS: TCP connections of all clients. */
  connections: number;
  /** MAX_STREAMS_PER_CLIENT: WebSockets, and as many HTTP streams. Null: no limit per client. */
  streamsPerClient: number | null;
}

/** Shares of `connections`. A quarter is reserved for requests, and one address may have an eighth. */
const SHARE = { streamsOfOneKind: 3 / 8, oneAddress: 1 / 8 };

export interface Shares {
  streams: { perClient: number; total: number };
  connections: { perClient: number; total: number };
}

/** The limits of each counter. */
export function sharesOf({ connections, streamsPerClient }: HttpLimits): Shares {
  const part = (share: number): number => Math.max(1, Math.floor(connections * share));
  return {
    streams: { perClient: streamsPerClient ?? Infinity, total: part(SHARE.streamsOfOneKind) },
    connections: { perClient: part(SHARE.oneAddress), total: connections },
  };
}

/** Timeouts of a WebSocket. Milliseconds. */
export interface SocketTimes {
  /** For the client's connection_init. */
  initMs: number;
  /** Between pings; a client that does not respond to one before the next is terminated. */
  pingMs: number;
  /** A socket without an operation is closed after this time. */
  idleMs: number;
}

export const SOCKET_TIMES: SocketTimes = { initMs: 5000, pingMs: 12_000, idleMs: 300_000 };

/** Options of the HTTP server. Times in milliseconds. */
export const SERVER_OPTIONS = {
  /** Maximum size of a request's headers, including cookies. Bytes. */
  maxHeaderSize: 16 * 1024,
  headersTimeout: 10_000,
  /** Timeouts of a request's headers and body. */
  requestTimeout: 30_000,
  /** Interval at which both timeouts are checked. */
  connectionsCheckingInterval: 5000,
  /** Longer than proxies keep an idle connection (nginx: 60 s), so that they do not use one that closes. */
  keepAliveTimeout: 65_000,
} as const;
