import * as http from 'node:http';
import * as https from 'node:https';
import { text } from 'node:stream/consumers';

/**
 * An agent with keep-alive connections: a TLS handshake with a client certificate costs milliseconds on both sides.
 * Closes idle connections before the API server does (90 s); TCP keepalive detects dead ones.
 */
export function keepAliveAgent(protocol: string): http.Agent {
  const options = { keepAlive: true, keepAliveMsecs: 15_000, maxFreeSockets: 16, timeout: 60_000 };
  return protocol === 'http:' ? new http.Agent(options) : new https.Agent(options);
}

/** Sends a request and resolves with the response headers. Retries once if a reused connection was dead. */
export async function exchange(
  protocol: string,
  options: http.RequestOptions,
  body: string | undefined,
  timeoutMs: number,
): Promise<http.IncomingMessage> {
  try {
    return await attempt(protocol, options, body, timeoutMs);
  } catch (error) {
    // A POST may have succeeded before its connection broke: a retry could create a second object.
    if (options.method === 'POST' || !(error instanceof StaleConnection)) throw error;
    return attempt(protocol, { ...options, agent: false }, body, timeoutMs);
  }
}

class StaleConnection extends Error {}

function attempt(
  protocol: string,
  options: http.RequestOptions,
  body: string | undefined,
  timeoutMs: number,
): Promise<http.IncomingMessage> {
  const transport = protocol === 'http:' ? http : https;
  return new Promise((resolve, reject) => {
    const sent = transport.request(options, (answer) => {
      clearTimeout(timer);
      resolve(answer);
    });
    const timer = setTimeout(() => sent.destroy(new Error(`no answer within ${timeoutMs} ms`)), timeoutMs);
    sent.on('error', (error: NodeJS.ErrnoException) => {
      clearTimeout(timer);
      const stale = sent.reusedSocket && (error.code === 'ECONNRESET' || error.code === 'EPIPE');
      reject(stale ? new StaleConnection(error.message, { cause: error }) : error);
    });
    sent.end(body);
  });
}

/** Reads the whole body as text. @throws Error after the timeout */
export async function readAll(answer: http.IncomingMessage, timeoutMs: number): Promise<string> {
  const late = new Error(`the answer was not complete within ${timeoutMs} ms`);
  const timer = setTimeout(() => answer.destroy(late), timeoutMs);
  try {
    return await text(answer);
  } finally {
    clearTimeout(timer);
  }
}
