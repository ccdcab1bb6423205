import { readdir } from 'node:fs/promises';
import { execa } from 'execa';
import type { TestPlatform } from '../support/test-platform.ts';

/**
 * Everything that still names the store: objects of every listable kind in the API, cluster-scoped ones and
 * volumes included, and folders on the disk that no volume accounts for. Empty after a true teardown.
 */
export async function leftovers(platform: TestPlatform, id: string): Promise<string[]> {
  const kinds = await kubectl(platform, ['api-resources', '--verbs=list', '-o', 'name']);
  const found: string[] = [];
  for (const kind of kinds) found.push(...(await objectsNaming(platform, kind, id)));
  return [...found, ...(await strayFolders(platform))];
}

/** Events of other namespaces (of the Store itself) are its history, kept by the API server for an hour. */
async function objectsNaming(platform: TestPlatform, kind: string, id: string): Promise<string[]> {
  const columns =
    'custom-columns=NS:.metadata.namespace,NAME:.metadata.name,CLAIM:.spec.claimRef.namespace,LABEL:.metadata.labels.stores\\.urumi\\.dev/id';
  const rows = await kubectl(platform, [
    'get',
    kind,
    '-A',
    '--no-headers',
    '--ignore-not-found',
    '-o',
    columns,
  ]);
  const parts = rows.map((row) => row.trim().split(/\s+/));
  return parts
    .filter(
      ([namespace, name, claim, label]) => [namespace, name, claim].includes(`store-${id}`) || label === id,
    )
    .map(([namespace, name]) => `${kind} ${namespace}/${name}`);
}

async function strayFolders(platform: TestPlatform): Promise<string[]> {
  if (!platform.volumesDir) return [];
  const names = await kubectl(platform, [
    'get',
    'pv',
    '--no-headers',
    '-o',
    'custom-columns=N:.metadata.name,H:.spec.hostPath.path',
  ]);
  const known = names.join(' ');
  const folders = await readdir(platform.volumesDir, { withFileTypes: true });
  return folders
    .filter((entry) => entry.isDirectory() && !known.includes(entry.name))
    .map((entry) => `folder ${entry.name}`);
}

async function kubectl(platform: TestPlatform, args: string[]): Promise<string[]> {
  const { stdout } = await execa(platform.kubectl, args, { env: { KUBECONFIG: platform.kubeconfig } });
  return stdout.split('\n').filter(Boolean);
}
