import { randomBytes } from 'node:crypto';
import { rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { exists } from '../../lib/exists.ts';

export const encryptionFile = (dir: string): string => join(dir, 'encryption.json');
export const authenticationFile = (dir: string): string => join(dir, 'authentication.json');

/** Writes what the API server reads at its start. An existing key is kept: Secrets are lost without it. */
export async function ensureApiserverFiles(dir: string): Promise<void> {
  await writeOnce(encryptionFile(dir), encryption(randomBytes(32)));
  await writeOnce(authenticationFile(dir), AUTHENTICATION);
}

/** By rename, so that a file is never half written. */
async function writeOnce(file: string, content: object): Promise<void> {
  if (await exists(file)) return;
  await writeFile(`${file}.new`, JSON.stringify(content), { mode: 0o600 });
  await rename(`${file}.new`, file);
}

/**
 * Secrets are encrypted with XSalsa20-Poly1305. `identity` reads those of a cluster from before encryption.
 * https://kubernetes.io/docs/tasks/administer-cluster/encrypt-data/
 */
function encryption(key: Buffer): object {
  const keys = [{ name: 'key1', secret: key.toString('base64') }];
  return {
    apiVersion: 'apiserver.config.k8s.io/v1',
    kind: 'EncryptionConfiguration',
    resources: [{ resources: ['secrets'], providers: [{ secretbox: { keys } }, { identity: {} }] }],
  };
}

/** Only the health checks are open to clients without a certificate or a token. */
const AUTHENTICATION = {
  apiVersion: 'apiserver.config.k8s.io/v1',
  kind: 'AuthenticationConfiguration',
  anonymous: { enabled: true, conditions: ['/livez', '/readyz', '/healthz'].map((path) => ({ path })) },
};
