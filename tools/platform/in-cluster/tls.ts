import { readFile } from 'node:fs/promises';
import { Problem } from '../../lib/problem.ts';
import { kubectl, SERVER_SIDE, SYSTEM, type Target } from './commands.ts';

/** How the platform and its stores get certificates. */
export interface TlsOptions {
  /** URL of the ACME server. Where the cluster has cert-manager, that issues instead. */
  directory: string;
  /** Contact for the ACME server. */
  email: string | undefined;
  /** File with the authority of an ACME server whose own certificate is not public. */
  caFile: string | undefined;
}

/** Secret with the certificate of the dashboard. */
export const TLS_SECRET = 'urumi-tls';
const CA = { configMap: 'urumi-trusted-ca', key: 'ca.crt' };

/** Values of charts/urumi for https, besides those of the ingress. */
export function certificateValues({ directory, email, caFile }: TlsOptions) {
  return {
    certificates: { mode: 'auto', acme: { directory, ...(email !== undefined && { email }) } },
    ...(caFile !== undefined && { trustedCa: CA }),
  };
}

/** Puts the authority of `caFile` into the cluster. @throws Problem when it cannot be read */
export async function provideCa(target: Target, { caFile }: TlsOptions): Promise<void> {
  if (caFile === undefined) return;
  const text = await readFile(caFile, 'utf8').catch((cause: unknown) => {
    throw new Problem(`${caFile} cannot be read`, 'name a file with PEM certificates', { cause });
  });
  const map = {
    apiVersion: 'v1',
    kind: 'ConfigMap',
    metadata: { name: CA.configMap, namespace: SYSTEM },
    data: { [CA.key]: text },
  };
  await kubectl(target, ['apply', ...SERVER_SIDE, '-f', '-'], { input: JSON.stringify(map) });
}
