import { readFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:https';
import type { AddressInfo } from 'node:net';
import { dirname, join } from 'node:path';
import type { Harness } from '../graphql/harness.ts';
import { storeNamespace } from '../../../server/src/store/names.ts';

/** The log endpoint of a kubelet: sends a line every 100 ms, without end. */
export interface FakeKubelet {
  /** Creates a running pod of a store's database. */
  runDatabase(id: string, uid: string): Promise<void>;
  stop(): Promise<void>;
}

const NODE = 'logs';

export async function startFakeKubelet({ plane, kube }: Harness): Promise<FakeKubelet> {
  const pki = join(dirname(plane.kubeconfig), 'pki');
  const [cert, key] = await Promise.all(['crt', 'key'].map((end) => readFile(join(pki, `apiserver.${end}`))));
  const server = createServer({ cert, key }, (_request, response) => {
    const timer = setInterval(() => response.write(`${new Date().toISOString()} a line\n`), 100);
    response.once('close', () => clearInterval(timer));
  });
  const port = await listen(server);
  const post = (path: string, body: object): Promise<unknown> => kube.request({ method: 'POST', path, body });
  await post('/api/v1/nodes', {
    metadata: { name: NODE },
    status: {
      addresses: [{ type: 'InternalIP', address: '127.0.0.1' }],
      daemonEndpoints: { kubeletEndpoint: { Port: port } },
    },
  });
  return {
    runDatabase: async (id, uid) => {
      const owner = {
        'stores.urumi.dev/id': id,
        'stores.urumi.dev/team': 'urumi',
        'stores.urumi.dev/uid': uid,
      };
      const namespace = storeNamespace(id);
      await post('/api/v1/namespaces', { metadata: { name: namespace, labels: owner } });
      await post(`/api/v1/namespaces/${namespace}/serviceaccounts`, { metadata: { name: 'logged' } });
      await post(`/api/v1/namespaces/${namespace}/pods`, {
        metadata: { name: 'database', labels: { ...owner, 'app.kubernetes.io/component': 'mysql' } },
        spec: {
          nodeName: NODE,
          serviceAccountName: 'logged',
          tolerations: [{ operator: 'Exists' }],
          containers: [{ name: 'mysql', image: 'registry.test/mariadb:1' }],
        },
      });
    },
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

async function listen(server: Server): Promise<number> {
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  return (server.address() as AddressInfo).port;
}
