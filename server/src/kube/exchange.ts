import * as http from 'node:http';
import * as https from 'node:https';
import { text } from 'node:stream/consumers';

/**
 * An agent that keeps connections: a TLS handshake with a client certificate costs milliseconds on either side. Free
 * ones are closed before the API server would (90 s); TCP keepalive finds those that lead nowhere.
 */
export function keepAliveAgent(protocol: string): http.Agent {
  const options = { keepAlive: true, keepAliveMsecs: 15_000, maxFreeSockets: 16, timeout: 60_000 };
  return protocol === 'http:' ? new http.Agent(options) : new https.Agent(options);
}

/** Sends a request and resolves with the answer's head. A kept connection that turns out dead is replaced once. */
export async function exchange(
  protocol: string,
  options: http.RequestOptions,
  body: string | undefined,
  timeoutMs: number,
): Promise<http.IncomingMessage> {
  try {
    return await attempt(protocol, options, body, timeoutMs);
  } catch (error) {
    // A POST may have been carried out before its connection broke: sent again, it could make a second object.
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

/** The whole body as text; fails when it is not there in time. */
export async function readAll(answer: http.IncomingMessage, timeoutMs: number): Promise<string> {
  const late = new Error(`the answer was not complete within ${timeoutMs} ms`);
  const timer = setTimeout(() => answer.destroy(late), timeoutMs);
  try {
    return await text(answer);
  } finally {
    clearTimeout(timer);
  }
}
