import { request, type IncomingMessage, type RequestOptions } from 'node:http';

/** Where a shop listens: the address of its Service, or of an ingress. Plain HTTP. */
export interface ShopAddress {
  address: string;
  port: number;
}

/** What a visitor asks a shop for. */
export interface ShopRequest {
  /** URL of the shop in browsers. Its host and scheme are sent as a proxy in front of the shop sends them. */
  url: URL;
  /** Path with the query. */
  path: string;
  headers?: Readonly<Record<string, string>>;
}

/** What a shop answers. `text` is cut. */
export interface ShopAnswer {
  status: number;
  location?: string;
  text: string;
}

/** Why a shop does not answer. `unreached`: no connection was made, so nothing is known about the shop itself. */
export type Silence = 'refused' | 'unreached' | 'late' | 'broken';

/** No complete answer. Its message has no byte of what the shop sent. */
export class NoAnswer extends Error {
  readonly silence: Silence;

  constructor(silence: Silence, cause?: unknown) {
    super(WORDS[silence], { cause });
    this.silence = silence;
  }
}

const WORDS: Record<Silence, string> = {
  refused: 'refuses connections: none of its pods is ready',
  unreached: 'cannot be reached from the platform',
  late: 'does not answer in time',
  broken: 'ends the connection before its answer is complete',
};

/** Maximum bytes that are read, and maximum bytes that are kept. */
const MOST = { read: 256 * 1024, kept: 8 * 1024 };
const UNREACHED = new Set(['EHOSTUNREACH', 'ENETUNREACH', 'EACCES', 'EPERM', 'EADDRNOTAVAIL']);

/**
 * Sends one GET request. The owner of the shop controls the answer, so redirects are not followed, the bytes that are read are
 * limited, and nothing of it is logged.
 * @param timeoutMs from the request to the last byte that is read
 * @param signal ends the request early
 * @throws NoAnswer; the signal's reason when it aborts
 */
export async function askShop(
  at: ShopAddress,
  asked: ShopRequest,
  timeoutMs: number,
  signal?: AbortSignal,
): Promise<ShopAnswer> {
  const timeout = AbortSignal.timeout(timeoutMs);
  const ends = signal ? AbortSignal.any([signal, timeout]) : timeout;
  const sent = request(optionsOf(at, asked, ends)).end();
  let connected = false;
  sent.once('socket', (socket) => socket.once('connect', () => (connected = true)));
  try {
    const answer = await answered(sent);
    const text = await textOf(answer);
    return { status: answer.statusCode ?? 0, location: answer.headers.location, text };
  } catch (error) {
    signal?.throwIfAborted();
    throw new NoAnswer(silenceOf(error, { connected, late: timeout.aborted }), error);
  } finally {
    sent.destroy();
  }
}

function optionsOf({ address, port }: ShopAddress, asked: ShopRequest, signal: AbortSignal): RequestOptions {
  const { url, path, headers } = asked;
  return {
    host: address,
    port,
    path,
    headers: {
      ...headers,
      host: url.host,
      'user-agent': 'urumi-health',
      'x-forwarded-proto': url.protocol.replace(':', ''),
    },
    agent: false,
    maxHeaderSize: 16 * 1024,
    signal,
  };
}

function answered(sent: ReturnType<typeof request>): Promise<IncomingMessage> {
  return new Promise((resolve, reject) => {
    sent.on('response', resolve).on('error', reject);
  });
}

async function textOf(answer: IncomingMessage): Promise<string> {
  const kept: Buffer[] = [];
  let read = 0;
  for await (const chunk of answer as AsyncIterable<Buffer>) {
    if (read < MOST.kept) kept.push(chunk);
    read += chunk.length;
    if (read >= MOST.read) break;
  }
  return Buffer.concat(kept).subarray(0, MOST.kept).toString();
}

function silenceOf(error: unknown, { connected, late }: { connected: boolean; late: boolean }): Silence {
  const { code = '' } = error as NodeJS.ErrnoException;
  if (code === 'ECONNREFUSED') return 'refused';
  if (UNREACHED.has(code) || (!connected && (late || code === 'ETIMEDOUT'))) return 'unreached';
  return late ? 'late' : 'broken';
}
