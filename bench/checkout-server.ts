import { join } from 'node:path';
import { execa } from 'execa';
import type { ControlPlane } from '../test/support/control-plane.ts';
import { freePort } from '../tools/cluster/ports.ts';
import { Api } from '../test/support/api.ts';

export interface CheckoutServer {
  api: Api;
  stop(): Promise<void>;
}

const ENV = {
  CONTROLLER: 'false',
  LOG_LEVEL: 'warn',
  STORE_BASE_DOMAIN: 'shops.test',
  WORDPRESS_IMAGE: 'registry.test/wordpress:1',
  MARIADB_IMAGE: 'registry.test/mariadb:1',
  AUDIT_LOG_FILE: '',
  ACTIVITY_LOG_FILE: '',
};

/** The server of a checkout, without its controller, in a separate process. Ready when it responds to a query. */
export async function startCheckout(dir: string, plane: ControlPlane): Promise<CheckoutServer> {
  const port = await freePort();
  const server = execa(process.execPath, [join(dir, 'server/src/main.ts')], {
    cwd: dir,
    env: { ...ENV, PORT: String(port), KUBECONFIG: plane.kubeconfig, HELM_BIN: join(plane.bin, 'helm') },
    stdio: ['ignore', 'inherit', 'inherit'],
    reject: false,
  });
  const api = new Api(`http://127.0.0.1:${port}`);
  await untilAnswering(api);
  const stop = async (): Promise<void> => {
    await api.close();
    server.kill('SIGTERM');
    await server;
  };
  return { api, stop };
}

/** @throws Error after 30 s */
export async function untilAnswering(api: Api): Promise<void> {
  for (let tries = 0; tries < 300; tries += 1) {
    const answer = await api.raw('{ fleet { total } }').catch(() => undefined);
    if (answer?.data) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error('the server did not answer within 30 s');
}
