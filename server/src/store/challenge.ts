/** Path of the answers to HTTP-01 challenges (RFC 8555, 8.3), without the token. */
export const CHALLENGE_PATH = '/.well-known/acme-challenge/';

/** A token has only characters of base64url. Those of Let's Encrypt have 43 of them. */
const TOKEN = /^[A-Za-z0-9_-]{1,128}$/;

/** The token in the path of a request; undefined for any other path. The path is as sent, not decoded. */
export function challengeToken(path: string): string | undefined {
  if (!path.startsWith(CHALLENGE_PATH)) return undefined;
  const token = path.slice(CHALLENGE_PATH.length);
  return TOKEN.test(token) ? token : undefined;
}

/** What an account answers to a challenge. The thumbprint is no secret; the key of the account is. */
export const challengeAnswer = (token: string, thumbprint: string): string => `${token}.${thumbprint}`;
