import { readFile, writeFile } from 'node:fs/promises';
import { parse, stringify } from 'yaml';

/**
 * Writes a kubeconfig for the clusters of another one, with only this token: beside a client certificate, a token has no
 * effect.
 */
export async function writeTokenKubeconfig(file: string, from: string, token: string): Promise<void> {
  const { clusters } = parse(await readFile(from, 'utf8')) as { clusters: { name: string }[] };
  const config = {
    apiVersion: 'v1',
    kind: 'Config',
    clusters,
    users: [{ name: 'holder', user: { token } }],
    contexts: [{ name: 'holder', context: { cluster: clusters[0]?.name, user: 'holder' } }],
    'current-context': 'holder',
  };
  await writeFile(file, stringify(config), { mode: 0o600 });
}
