import type { Kube } from '../client.ts';

/** A user as Kubernetes authenticated it. The fields are those of authentication.k8s.io/v1 UserInfo. */
export interface TokenUser {
  name: string;
  uid: string | undefined;
  groups: readonly string[];
  /** Additional attributes from the authenticator, such as a token's scopes. Authorizers may use them. */
  extra: Readonly<Record<string, readonly string[]>>;
}

/** Why a token does not authenticate a user. */
export type TokenProblem = 'invalid' | 'audience';

export interface TokenQuestion {
  token: string;
  /** The token must be for one of these audiences. */
  audiences: readonly string[];
  signal?: AbortSignal;
}

/**
 * Authenticates a bearer token (TokenReview).
 * @throws KubeError if the API server does not respond or refuses the review
 */
export async function tokenReview(
  kube: Kube,
  { token, audiences, signal }: TokenQuestion,
): Promise<TokenUser | TokenProblem> {
  const path = '/apis/authentication.k8s.io/v1/tokenreviews';
  const spec = { token, audiences };
  const body = { apiVersion: 'authentication.k8s.io/v1', kind: 'TokenReview', spec };
  const { status } = await kube.request<Answer>({ method: 'POST', path, body, signal });
  const { authenticated, user, error } = status;
  if (!authenticated || !user) return isAboutAudience(error) ? 'audience' : 'invalid';
  return hasOneOf(status.audiences, audiences) ? userOf(user) : 'audience';
}

/** An API server without audience support omits them: the token is then for the API server itself. */
const hasOneOf = (given: readonly string[] | undefined, wanted: readonly string[]): boolean =>
  given?.some((audience) => wanted.includes(audience)) ?? false;

/** There is no field for it. kubernetes/pkg/serviceaccount/jwt.go has "… is invalid for the target audiences …". */
const isAboutAudience = (error = ''): boolean => error.includes('target audiences');

function userOf({ username, uid, groups = [], extra = {} }: User): TokenUser {
  return { name: username, uid, groups, extra };
}

interface User {
  username: string;
  uid?: string;
  groups?: string[];
  extra?: Record<string, string[]>;
}

interface Answer {
  status: { authenticated?: boolean; user?: User; audiences?: string[]; error?: string };
}
