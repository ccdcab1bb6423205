import { randomBytes } from 'node:crypto';
import type { Kube } from '../client.ts';
import { ensureSecret } from './ensure-secret.ts';
import { readSecret } from './read-secret.ts';
import { keySecretName, type ObjectStorage } from '../../store/backup.ts';

/** Values of a Secret that opens the repository of a store. @param platform namespace of the platform @throws KubeError */
export async function accessToRepository(
  kube: Kube,
  platform: string,
  storeUid: string,
  storage: ObjectStorage,
): Promise<Record<string, string>> {
  const password = await keyOfRepository(kube, platform, storeUid);
  return { password, credentials: credentialsFile(storage) };
}

/** The key that encrypts the backups of one store, made with the first. It is kept in the namespace of the platform. */
async function keyOfRepository(kube: Kube, namespace: string, storeUid: string): Promise<string> {
  const name = keySecretName(storeUid);
  const labels = { 'app.kubernetes.io/part-of': 'urumi' };
  const made = randomBytes(32).toString('base64url');
  await ensureSecret(kube, { namespace, name, labels, data: { password: made } });
  const { password } = (await readSecret(kube, { namespace, name })) ?? {};
  if (!password) throw new Error(`the Secret ${namespace}/${name} has no key`);
  return password;
}

/** As the tools of AWS have it. */
const credentialsFile = ({ accessKey, secretKey }: ObjectStorage): string =>
  `[default]\naws_access_key_id = ${accessKey}\naws_secret_access_key = ${secretKey}\n`;
