import type { Kube } from '../client.ts';

/** A user as Kubernetes authenticated it. The fields are those of authentication.k8s.io/v1 UserInfo. */
export interface TokenUser {
  name: string;
  uid: string | undefined;
  groups: readonly string[];
  /** Further facts of the authenticator, such as the scopes of a token. Authorizers may decide by them. */
  extra: Readonly<Record<string, readonly string[]>>;
}

/** Why a token does not stand for a user here. */
export type TokenProblem = 'invalid' | 'audience';

export interface TokenQuestion {
  token: string;
  /** The token must be for one of these. */
  audiences: readonly string[];
  signal?: AbortSignal;
}

/**
 * Who a bearer token stands for (TokenReview).
 * @throws KubeError when the API server does not answer or refuses the review
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

/** An API server that knows no audiences leaves them out: its answer is about tokens for the API server itself. */
const hasOneOf = (given: readonly string[] | undefined, wanted: readonly string[]): boolean =>
  given?.some((audience) => wanted.includes(audience)) ?? false;

/** The API server has no field for this: kubernetes/pkg/serviceaccount/jwt.go writes "token audiences … is invalid for the target audiences …". */
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
