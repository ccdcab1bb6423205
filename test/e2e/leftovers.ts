import { readdir } from 'node:fs/promises';
import { execa } from 'execa';
import type { TestPlatform } from '../support/test-platform.ts';

/**
 * All remaining objects of a store: of all listable kinds in the API, including cluster-scoped ones and volumes, and
 * folders on the disk without a volume. Empty after a complete teardown.
 */
export async function leftovers(platform: TestPlatform, id: string): Promise<string[]> {
  const kinds = await kubectl(platform, ['api-resources', '--verbs=list', '-o', 'name']);
  const found: string[] = [];
  for (const kind of kinds) found.push(...(await objectsNaming(platform, kind, id)));
  return [...found, ...(await strayFolders(platform))];
}

/** Events in other namespaces (about the Store itself) are its history, which the API server keeps for an hour. */
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
