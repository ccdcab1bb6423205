import { Problem } from '../tools/lib/problem.ts';
import { runningServers } from '../tools/platform/server-record.ts';
import type { Api } from '../test/support/api.ts';

/** Plan of a benchmark. */
export interface Plan {
  cluster: string;
  creates: string;
  deletes: string;
}

function announce({ cluster, creates, deletes }: Plan): void {
  console.log(`cluster  ${cluster}\ncreates  ${creates}\ndeletes  ${deletes}`);
}

/** For a benchmark with its own control plane. */
export function announceOwnCluster(creates: string): void {
  announce({
    cluster: 'a new control plane with simulated nodes; no other cluster is used',
    creates,
    deletes: 'that control plane with everything on it',
  });
}

/** For a benchmark with a real node of its own. */
export function announceOwnNode(creates: string): void {
  announce({
    cluster: 'a new embedded node in a network namespace of its own; no other cluster is used',
    creates,
    deletes: 'that node with everything on it',
  });
}

export interface SharedServer {
  api: Api;
  url: string;
  /** The user has agreed to measure on a cluster with existing stores. */
  besideStores: boolean;
}

/**
 * For a benchmark on a running server: prints its cluster and the number of stores.
 * @throws Problem (exit code 2) if there are stores and the user has not agreed to it
 */
export async function announceSharedServer(
  { api, url, besideStores }: SharedServer,
  plan: Omit<Plan, 'cluster'>,
): Promise<void> {
  const { fleet } = await api.send<{ fleet: { total: number } }>('{ fleet { total } }');
  announce({ ...plan, cluster: `${await clusterOf(url)}, which has ${fleet.total} stores that are kept` });
  if (fleet.total === 0 || besideStores) return;
  throw new Problem(
    `the cluster of ${url} has ${fleet.total} stores that are kept: nothing was created`,
    'measure on a cluster without stores, or pass --beside-stores',
    { exitCode: 2 },
  );
}

async function clusterOf(url: string): Promise<string> {
  const record = (await runningServers()).find((server) => server.url === new URL(url).origin);
  return record
    ? `${record.clusterKind} "${record.clusterName}" of the server ${url}`
    : `the one that the server ${url} works on`;
}
