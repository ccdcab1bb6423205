/** Longest token that is reviewed. Characters; an ID token with some hundred groups has about 6000. */
export const MAX_TOKEN = 8192;

/** The token of an Authorization value (RFC 6750), or undefined for another scheme and for one that is too long. */
export function bearerToken(authorization: string | undefined): string | undefined {
  if (authorization === undefined || authorization.length > MAX_TOKEN + 'Bearer '.length) return undefined;
  return /^Bearer ([\w.~+/-]+=*)$/i.exec(authorization)?.[1];
}
