import { ACME_ACCOUNT } from '../../store/names.ts';
import type { Kube } from '../client.ts';
import { ensureSecret } from './ensure-secret.ts';
import { readSecret } from './read-secret.ts';

/** Who the platform is at an ACME server. */
export interface AcmeAccountSecret {
  /** PEM. */
  key: string;
  /** Thumbprint of the key. */
  thumbprint: string;
}

/** The account in the platform's namespace; undefined while there is none. @throws KubeError */
export async function readAcmeAccount(kube: Kube, namespace: string): Promise<AcmeAccountSecret | undefined> {
  const { key, thumbprint } = (await readSecret(kube, { namespace, name: ACME_ACCOUNT })) ?? {};
  return key && thumbprint ? { key, thumbprint } : undefined;
}

/** Keeps an account, unless there is one. @returns the one that is kept @throws KubeError */
export async function ensureAcmeAccount(
  kube: Kube,
  namespace: string,
  made: AcmeAccountSecret,
): Promise<AcmeAccountSecret> {
  const labels = { 'app.kubernetes.io/part-of': 'urumi' };
  await ensureSecret(kube, { namespace, name: ACME_ACCOUNT, labels, data: { ...made } });
  const kept = await readAcmeAccount(kube, namespace);
  if (!kept) throw new Error(`the Secret ${namespace}/${ACME_ACCOUNT} has no account: delete it`);
  return kept;
}
