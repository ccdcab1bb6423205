import { createServer, request as send, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Kube } from '../../../server/src/kube/client.ts';

interface Rule {
  host?: string;
  http?: { paths: { path: string; backend: { service: { name: string; port: { number?: number } } } }[] };
}

/** An Ingress controller that knows the Ingresses of challenges, and sends them to the replicas in turn. */
export interface ChallengeRouter {
  port: number;
  /** Replaces the replicas. */
  lead(urls: readonly string[]): void;
  /** Hosts whose challenges each replica has answered. */
  answered: Map<string, Set<string>>;
  /** While true, challenges get no answer. */
  held: boolean;
  stop(): void;
}

/** @param service name and port of the Service that the Ingresses have to name */
export async function startChallengeRouter(
  kube: Kube,
  namespace: string,
  service: string,
): Promise<ChallengeRouter> {
  let replicas: readonly string[] = [];
  let turn = 0;
  const self: ChallengeRouter = {
    port: 0,
    lead: (urls) => void (replicas = urls),
    answered: new Map(),
    held: false,
    stop: () => {
      server.closeAllConnections();
      server.close();
    },
  };
  const route = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const host = request.headers.host?.replace(/:\d+$/, '') ?? '';
    if (!(await routes(kube, namespace, service, host, request.url ?? ''))) {
      response.writeHead(404).end('no route');
      return;
    }
    if (self.held) return;
    const replica = replicas[(turn += 1) % replicas.length];
    if (replica === undefined) {
      response.writeHead(503).end('no replica');
      return;
    }
    self.answered.set(replica, (self.answered.get(replica) ?? new Set()).add(host));
    forward(replica, request, response);
  };
  const server = createServer((request, response) => {
    route(request, response).catch(() => response.destroy());
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  self.port = (server.address() as AddressInfo).port;
  return self;
}

async function routes(
  kube: Kube,
  namespace: string,
  service: string,
  host: string,
  path: string,
): Promise<boolean> {
  const { items } = await kube.request<{ items: { spec: { rules?: Rule[] } }[] }>({
    path: `/apis/networking.k8s.io/v1/namespaces/${namespace}/ingresses`,
  });
  const rules = items.flatMap(({ spec }) => spec.rules ?? []).filter((rule) => rule.host === host);
  return rules
    .flatMap(({ http }) => http?.paths ?? [])
    .some(
      ({ path: prefix, backend }) =>
        path.startsWith(`${prefix}/`) && `${backend.service.name}:${backend.service.port.number}` === service,
    );
}

function forward(replica: string, request: IncomingMessage, response: ServerResponse): void {
  const options = { method: request.method, headers: request.headers };
  const sent = send(`${replica}${request.url}`, options, (answer) => {
    response.writeHead(answer.statusCode ?? 502, answer.headers);
    answer.pipe(response);
  });
  sent.on('error', () => response.destroy()).end();
}
