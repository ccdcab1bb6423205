import { Problem } from '../tools/lib/problem.ts';
import { runningServers } from '../tools/platform/server-record.ts';
import type { Api } from '../test/support/api.ts';

/** What a benchmark is about to do. */
export interface Plan {
  cluster: string;
  creates: string;
  deletes: string;
}

function announce({ cluster, creates, deletes }: Plan): void {
  console.log(`cluster  ${cluster}\ncreates  ${creates}\ndeletes  ${deletes}`);
}

/** For a benchmark with a control plane of its own. */
export function announceOwnCluster(creates: string): void {
  announce({
    cluster: 'a control plane that this benchmark makes, with simulated nodes; no other cluster is used',
    creates,
    deletes: 'that control plane with all that is on it',
  });
}

export interface SharedServer {
  api: Api;
  url: string;
  /** The person has agreed to measure beside stores that are kept. */
  besideStores: boolean;
}

/**
 * For a benchmark on a server that runs: says which cluster that is and how many stores are on it.
 * @throws Problem (exit code 2) when there are stores and nobody agreed to measure beside them
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
