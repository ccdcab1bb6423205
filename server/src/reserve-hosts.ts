import type { Logger } from 'pino';
import type { Kube } from './kube/client.ts';
import { claimDomain, readDomain } from './kube/requests/claim-domain.ts';
import { listRoutes } from './kube/requests/list-routes.ts';
import { PLATFORM } from './store/domain.ts';

/**
 * Makes the platform the owner of reserved hosts. A host that a store already serves stays with that store, which is
 * logged: the store had it before it was reserved. @throws KubeError
 */
export async function reserveHosts(kube: Kube, hosts: readonly string[], log: Logger): Promise<void> {
  let routes: ReturnType<typeof listRoutes> | undefined;
  const routesOnce = (): ReturnType<typeof listRoutes> => (routes ??= listRoutes(kube));
  await Promise.all(hosts.map((host) => reserve(kube, host, routesOnce, log)));
}

async function reserve(
  kube: Kube,
  host: string,
  routes: () => ReturnType<typeof listRoutes>,
  log: Logger,
): Promise<void> {
  const present = await readDomain(kube, host);
  const namespace = present ? undefined : (await routes()).get(host);
  const owner = present?.owner ?? (namespace ? undefined : (await claimDomain(kube, host, PLATFORM)).owner);
  if (owner?.kind === 'Platform') return;
  log.warn(
    { host, owner: owner ?? { namespace } },
    'a store has a host that is reserved for the platform: change its spec.host, then restart the server',
  );
}
