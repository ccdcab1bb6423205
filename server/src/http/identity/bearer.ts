/** Maximum length of a token, in characters. An ID token with hundreds of groups has about 6000. */
export const MAX_TOKEN = 8192;

/** The token of an Authorization value (RFC 6750); undefined for another scheme or a token that is too long. */
export function bearerToken(authorization: string | undefined): string | undefined {
  if (authorization === undefined || authorization.length > MAX_TOKEN + 'Bearer '.length) return undefined;
  return /^Bearer ([\w.~+/-]+=*)$/i.exec(authorization)?.[1];
}
