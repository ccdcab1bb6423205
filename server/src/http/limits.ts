/** Bounds on what clients hold at a time. */
export interface HttpLimits {
  /** MAX_CONNECTIONS: TCP connections, over all clients. */
  connections: number;
  /** MAX_STREAMS_PER_CLIENT: WebSockets, and as many streams over HTTP. Null: no bound for one client. */
  streamsPerClient: number | null;
}

/** Shares of `connections`. Streams leave a quarter to requests, and no address takes more than an eighth. */
const SHARE = { streamsOfOneKind: 3 / 8, oneAddress: 1 / 8 };

export interface Shares {
  streams: { perClient: number; total: number };
  connections: { perClient: number; total: number };
}

/** The bounds of each counter. */
export function sharesOf({ connections, streamsPerClient }: HttpLimits): Shares {
  const part = (share: number): number => Math.max(1, Math.floor(connections * share));
  return {
    streams: { perClient: streamsPerClient ?? Infinity, total: part(SHARE.streamsOfOneKind) },
    connections: { perClient: part(SHARE.oneAddress), total: connections },
  };
}

/** Waits of a WebSocket. Milliseconds. */
export interface SocketTimes {
  /** For the client's connection_init. */
  initMs: number;
  /** Between pings; a client that does not answer one before the next is cut off. */
  pingMs: number;
  /** A socket without an operation is closed after this. */
  idleMs: number;
}

export const SOCKET_TIMES: SocketTimes = { initMs: 5000, pingMs: 12_000, idleMs: 300_000 };

/** Options of the HTTP server. Times in milliseconds. */
export const SERVER_OPTIONS = {
  /** All headers of a request, the cookies included. Bytes. */
  maxHeaderSize: 16 * 1024,
  headersTimeout: 10_000,
  /** Headers and body of a request. */
  requestTimeout: 30_000,
  /** How often the two above are looked at. */
  connectionsCheckingInterval: 5000,
  /** Longer than proxies keep an idle connection (nginx: 60 s), so that they do not send on one that closes. */
  keepAliveTimeout: 65_000,
} as const;
