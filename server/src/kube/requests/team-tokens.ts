import { ANNOTATION_CREATED_BY, ANNOTATION_TOKEN_EXPIRES, LABEL_TOKEN } from '../../store/names.ts';
import { accountOfToken, TOKEN_AUDIENCE, tokenOfAccount } from '../../store/token.ts';
import type { Kube } from '../client.ts';
import type { Raw } from '../objects/raw.ts';
import { applyRoleBinding, removeRoleBinding } from './apply-role-binding.ts';
import { remove } from './delete.ts';
import { corePath, MERGE } from './paths.ts';

/** The service account of a token. */
export interface TokenAccount {
  /** Name of the token. */
  name: string;
  uid: string;
  createdAt: string;
  /** Empty if the annotation is missing. */
  expiresAt: string;
  createdBy: string | undefined;
}

export interface NewTokenAccount {
  team: string;
  name: string;
  expiresAt: string;
  createdBy: string;
}

const pathOf = (team: string, name: string): string =>
  corePath(team, 'serviceaccounts', accountOfToken(name));

/** @throws KubeError, AlreadyExists if the team has a token of the name */
export async function createTokenAccount(kube: Kube, wanted: NewTokenAccount): Promise<TokenAccount> {
  const { team, name, expiresAt, createdBy } = wanted;
  const metadata = {
    name: accountOfToken(name),
    labels: { [LABEL_TOKEN]: name },
    annotations: { [ANNOTATION_TOKEN_EXPIRES]: expiresAt, [ANNOTATION_CREATED_BY]: createdBy },
  };
  const body = { apiVersion: 'v1', kind: 'ServiceAccount', metadata, automountServiceAccountToken: false };
  const path = corePath(team, 'serviceaccounts');
  const account = viewOf(await kube.request<Raw>({ method: 'POST', path, body }));
  return { ...account, name };
}

/**
 * Gives a token a ClusterRole in the namespace of its team, until its service account is deleted. A binding that an earlier
 * token of the name has left is removed first. @throws KubeError
 */
export async function bindToken(
  kube: Kube,
  team: string,
  { name, uid }: Pick<TokenAccount, 'name' | 'uid'>,
  clusterRole: string,
): Promise<void> {
  const account = accountOfToken(name);
  await removeRoleBinding(kube, team, account);
  const subjects = [{ kind: 'ServiceAccount' as const, name: account, namespace: team }];
  const binding = { name: account, labels: { [LABEL_TOKEN]: name }, clusterRole, subjects };
  await applyRoleBinding(kube, team, binding, { name: account, uid });
}

/** Requests the value of a token (TokenRequest). @throws KubeError */
export async function requestToken(
  kube: Kube,
  team: string,
  name: string,
  expirationSeconds: number,
): Promise<{ value: string; expiresAt: string }> {
  const spec = { audiences: [TOKEN_AUDIENCE], expirationSeconds };
  const body = { apiVersion: 'authentication.k8s.io/v1', kind: 'TokenRequest', spec };
  const path = `${pathOf(team, name)}/token`;
  const { status } = await kube.request<TokenAnswer>({ method: 'POST', path, body });
  return { value: status.token, expiresAt: status.expirationTimestamp };
}

interface TokenAnswer {
  status: { token: string; expirationTimestamp: string };
}

/** Records when a token expires. @throws KubeError */
export async function setTokenExpiry(
  kube: Kube,
  team: string,
  { name, uid }: Pick<TokenAccount, 'name' | 'uid'>,
  expiresAt: string,
): Promise<void> {
  const body = { metadata: { uid, annotations: { [ANNOTATION_TOKEN_EXPIRES]: expiresAt } } };
  await kube.request({ method: 'PATCH', path: pathOf(team, name), body, contentType: MERGE });
}

/** @throws KubeError */
export async function listTokenAccounts(kube: Kube, team: string): Promise<TokenAccount[]> {
  const path = corePath(team, 'serviceaccounts');
  const { items } = await kube.request<{ items: Raw[] }>({ path, query: { labelSelector: LABEL_TOKEN } });
  return items.flatMap((raw) => {
    const name = tokenOfAccount(raw.metadata.name);
    return name === undefined ? [] : [{ ...viewOf(raw), name }];
  });
}

/** Revokes a token: deletes its rights, then its service account. One that is gone is no error. @throws KubeError */
export async function deleteTokenAccount(
  kube: Kube,
  team: string,
  { name, uid }: Pick<TokenAccount, 'name' | 'uid'>,
): Promise<void> {
  await removeRoleBinding(kube, team, accountOfToken(name));
  await remove(kube, pathOf(team, name), { uid });
}

function viewOf({ metadata: { uid, creationTimestamp, annotations = {} } }: Raw): Omit<TokenAccount, 'name'> {
  const expiresAt = annotations[ANNOTATION_TOKEN_EXPIRES] ?? '';
  return { uid, createdAt: creationTimestamp, expiresAt, createdBy: annotations[ANNOTATION_CREATED_BY] };
}
