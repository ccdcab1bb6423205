import type { IncomingMessage, ServerResponse } from 'node:http';
import { RateLimiterMemory } from 'rate-limiter-flexible';
import { addressKey } from '../store/address.ts';
import { challengeAnswer, challengeToken } from '../store/challenge.ts';
import { sendHttpError, type HttpError } from './http-error.ts';
import { consume } from './identity/rate.ts';

/** The thumbprint of the platform's ACME account; undefined while there is none. */
export type ReadThumbprint = () => Promise<string | undefined>;

/** Answers a request below /.well-known/acme-challenge/. */
export type ServeChallenge = (exchange: ChallengeExchange) => Promise<void>;

interface ChallengeExchange {
  request: IncomingMessage;
  response: ServerResponse;
  path: string;
  address: string | undefined;
}

/** Challenges of one address per second; an ACME server sends about five for a host, each from another one. */
const PER_SECOND = 50;

/**
 * Answers challenges of any host and token with the account's thumbprint, so that every replica can answer those of orders
 * that the leader places. That is safe: an order of another account expects another thumbprint.
 */
export function answerChallenges(thumbprint: ReadThumbprint): ServeChallenge {
  const limiter = new RateLimiterMemory({ points: PER_SECOND, duration: 1 });
  return async ({ request, response, path, address }) => {
    const token = challengeToken(path);
    if (token === undefined) return sendHttpError(response, NO_CHALLENGE);
    if (request.method !== 'GET') return sendHttpError(response, ONLY_GET);
    const wait = await consume(limiter, addressKey(address));
    if (wait !== undefined) return sendHttpError(response, tooMany(wait));
    const print = await thumbprint();
    if (print === undefined) return sendHttpError(response, NO_CHALLENGE);
    response.writeHead(200, HEADERS).end(challengeAnswer(token, print));
  };
}

/** Not text/html, and never guessed: the token is the client's. */
const HEADERS = {
  'content-type': 'application/octet-stream',
  'x-content-type-options': 'nosniff',
  'cache-control': 'no-store',
};

export const NO_CHALLENGE: HttpError = {
  status: 404,
  code: 'NOT_FOUND',
  message: 'this server answers no such challenge',
};

const ONLY_GET: HttpError = {
  status: 405,
  code: 'METHOD_NOT_ALLOWED',
  message: 'send GET',
  headers: { allow: 'GET' },
};

const tooMany = (waitMs: number): HttpError => ({
  status: 429,
  code: 'RATE_LIMITED',
  message: 'too many challenges',
  headers: { 'retry-after': String(Math.ceil(waitMs / 1000)) },
});
