import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { json } from 'node:stream/consumers';
import { KubeConfig } from '@kubernetes/client-node';
import { Kube } from '../../kube/client.ts';
import type { LeaseRecord } from '../../kube/lease.ts';

/** The Leases of a namespace in memory, with the optimistic locking of an API server. */
export interface LeaseServer {
  /** A client whose requests fail once it is cut off. */
  client(name: string): { kube: Kube; cutOff(): void };
  stop(): void;
}

export async function startLeaseServer(): Promise<LeaseServer> {
  const leases = new Map<string, LeaseRecord>();
  const cut = new Set<string>();
  const server = createServer((request, response) => {
    if (cut.has(request.headers['user-agent'] ?? '')) request.socket.destroy();
    else void answer(leases, request, response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    client: (name) => ({ kube: kubeAt(port, name), cutOff: () => void cut.add(name) }),
    stop: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}

async function answer(
  leases: Map<string, LeaseRecord>,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const [, place = '', name = ''] = /namespaces\/([^/]+)\/leases\/?([^/?]*)/.exec(request.url ?? '') ?? [];
  const body =
    request.method === 'GET' ? read(leases, place, name) : write(leases, place, await json(request));
  const status = 'code' in body ? Number(body.code) : 200;
  response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
}

const refusal = (code: number, reason: string) => ({ kind: 'Status', code, reason });

function read(leases: ReadonlyMap<string, LeaseRecord>, place: string, name: string): object {
  if (name === '')
    return { items: [...leases].flatMap(([key, lease]) => (key.startsWith(`${place}/`) ? lease : [])) };
  return leases.get(`${place}/${name}`) ?? refusal(404, 'NotFound');
}

let version = 0;

/** A POST has no resourceVersion. */
function write(leases: Map<string, LeaseRecord>, place: string, body: unknown): object {
  const written = body as LeaseRecord;
  const { metadata } = written;
  const key = `${place}/${metadata.name}`;
  if (leases.get(key)?.metadata.resourceVersion !== metadata.resourceVersion)
    return refusal(409, metadata.resourceVersion === undefined ? 'AlreadyExists' : 'Conflict');
  version += 1;
  const lease = { ...written, metadata: { ...metadata, resourceVersion: String(version) } };
  leases.set(key, lease);
  return lease;
}

function kubeAt(port: number, name: string): Kube {
  const config = new KubeConfig();
  config.loadFromOptions({
    clusters: [{ name: 'fake', server: `http://127.0.0.1:${port}`, skipTLSVerify: true }],
    users: [{ name: 'fake' }],
    contexts: [{ name: 'fake', cluster: 'fake', user: 'fake' }],
    currentContext: 'fake',
  });
  return new Kube(config, name);
}
