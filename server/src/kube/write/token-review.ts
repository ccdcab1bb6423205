import type { Kube } from '../client.ts';

export interface TokenUser {
  name: string;
  groups: string[];
}

/** Who a bearer token stands for, or undefined for a token that is not valid (TokenReview). Throws KubeError. */
export async function tokenReview(kube: Kube, token: string): Promise<TokenUser | undefined> {
  const path = '/apis/authentication.k8s.io/v1/tokenreviews';
  const body = { apiVersion: 'authentication.k8s.io/v1', kind: 'TokenReview', spec: { token } };
  const { status } = await kube.request<Answer>({ method: 'POST', path, body });
  if (!status.authenticated || !status.user) return undefined;
  return { name: status.user.username, groups: status.user.groups ?? [] };
}

interface Answer {
  status: { authenticated?: boolean; user?: { username: string; groups?: string[] } };
}
