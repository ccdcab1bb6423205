import type { Kube } from '../../../server/src/kube/client.ts';

/** Namespace of the service accounts and the stores. */
const TEAM = 'urumi';
const GROUP = 'rbac.authorization.k8s.io';
const ROLES = `/apis/${GROUP}/v1/namespaces/${TEAM}`;
const CORE = `/api/v1/namespaces/${TEAM}`;

/** A service account that may read the team's stores and their logs. */
export interface Person {
  name: string;
  token: string;
  /** Value for the request header and the connection parameter. */
  headers: { authorization: string };
  /** Another token, which is revoked by deleting the Secret it is bound to. */
  boundToken(): Promise<{ headers: { authorization: string }; revoke: () => Promise<void> }>;
  /** Removes the RoleBinding. */
  takeRights(): Promise<void>;
  /** Deletes the service account; the RoleBinding stays. */
  remove(): Promise<void>;
}

/** @param audience of the token; null: the API server's own, as in the tokens that are mounted into pods */
export async function makePerson(
  kube: Kube,
  name: string,
  audience: string | null = 'urumi',
): Promise<Person> {
  const post = (path: string, body: object): Promise<unknown> => kube.request({ method: 'POST', path, body });
  const remove = async (path: string): Promise<void> => void (await kube.request({ method: 'DELETE', path }));
  await post(`${CORE}/serviceaccounts`, { metadata: { name } });
  await post(`${ROLES}/roles`, { metadata: { name }, rules: READING });
  await post(`${ROLES}/rolebindings`, {
    metadata: { name },
    roleRef: { apiGroup: GROUP, kind: 'Role', name },
    subjects: [{ kind: 'ServiceAccount', namespace: TEAM, name }],
  });
  const token = await requestToken(kube, name, { audiences: audience === null ? undefined : [audience] });
  return {
    name,
    token,
    headers: { authorization: `Bearer ${token}` },
    boundToken: async () => {
      await post(`${CORE}/secrets`, { metadata: { name } });
      const boundObjectRef = { apiVersion: 'v1', kind: 'Secret', name };
      const bound = await requestToken(kube, name, { audiences: ['urumi'], boundObjectRef });
      const headers = { authorization: `Bearer ${bound}` };
      return { headers, revoke: () => remove(`${CORE}/secrets/${name}`) };
    },
    takeRights: () => remove(`${ROLES}/rolebindings/${name}`),
    remove: () => remove(`${CORE}/serviceaccounts/${name}`),
  };
}

const READING = [
  { apiGroups: ['stores.urumi.dev'], resources: ['stores'], verbs: ['get', 'list'] },
  { apiGroups: ['stores.urumi.dev'], resources: ['stores/logs'], verbs: ['get'] },
];

async function requestToken(kube: Kube, account: string, spec: object): Promise<string> {
  const path = `${CORE}/serviceaccounts/${account}/token`;
  const body = { apiVersion: 'authentication.k8s.io/v1', kind: 'TokenRequest', spec };
  const { status } = await kube.request<{ status: { token: string } }>({ method: 'POST', path, body });
  return status.token;
}
