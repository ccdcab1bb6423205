import { request as overHttp, type IncomingMessage, type RequestOptions } from 'node:http';
import { request as overHttps } from 'node:https';

/** Where a challenge is fetched from: a URL of the host, at one of its addresses. */
export interface Target {
  url: URL;
  address: string;
}

/** An answer; `text` is cut. */
export interface ChallengeAnswer {
  status: number;
  text: string;
}

const TIMEOUT_MS = 5000;
/** Maximum length of a redirect chain, as at Let's Encrypt at most ten. */
const REDIRECTS = 3;
/** An answer is a token of at most 128 characters and a thumbprint. Bytes. */
const MOST_BYTES = 512;

/**
 * Fetches as an ACME server does: redirects to the same host are followed, and a certificate is not checked, because the
 * host may have none yet. @throws Error without an answer; AbortError when the signal aborts
 */
export async function fetchChallenge(target: Target, signal: AbortSignal): Promise<ChallengeAnswer> {
  let { url } = target;
  for (let hops = 0; ; hops += 1) {
    const answer = await send({ ...target, url }, signal);
    const next = hops < REDIRECTS ? redirectOf(answer, url) : undefined;
    if (!next) return { status: answer.statusCode ?? 0, text: await textOf(answer) };
    answer.destroy();
    url = next;
  }
}

function redirectOf({ statusCode = 0, headers: { location } }: IncomingMessage, from: URL): URL | undefined {
  if (statusCode < 300 || statusCode > 399 || location === undefined) return undefined;
  const next = URL.parse(location, from);
  const same = next?.hostname === from.hostname && /^https?:$/.test(next.protocol);
  return same ? next : undefined;
}

function send({ url, address }: Target, signal: AbortSignal): Promise<IncomingMessage> {
  const options: RequestOptions & { servername: string; rejectUnauthorized: boolean } = {
    host: address,
    port: url.port || (url.protocol === 'https:' ? 443 : 80),
    path: url.pathname,
    headers: { host: url.host, 'user-agent': 'urumi' },
    servername: url.hostname,
    rejectUnauthorized: false,
    agent: false,
    maxHeaderSize: 16 * 1024,
    signal: AbortSignal.any([signal, AbortSignal.timeout(TIMEOUT_MS)]),
  };
  return new Promise((resolve, reject) => {
    const request = (url.protocol === 'https:' ? overHttps : overHttp)(options, resolve);
    request.on('error', reject).end();
  });
}

async function textOf(answer: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of answer as AsyncIterable<Buffer>) {
    chunks.push(chunk);
    bytes += chunk.length;
    if (bytes >= MOST_BYTES) break;
  }
  return Buffer.concat(chunks).subarray(0, MOST_BYTES).toString();
}
