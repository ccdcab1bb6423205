import { mkdtemp, writeFile } from 'node:fs/promises';
import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { json } from 'node:stream/consumers';
import { createKube, type Kube } from '../../../server/src/kube/client.ts';
import type { Informers } from '../../../server/src/kube/watch/informers.ts';

export interface FakeCluster {
  kube: Kube;
  informers: Informers;
  stop(): void;
}

/** The environment of a server on it. */
export const ENV = {
  PORT: '0',
  AUDIT_LOG_FILE: '',
  ACTIVITY_LOG_FILE: '',
  WORDPRESS_IMAGE: 'w',
  MARIADB_IMAGE: 'm',
};

/** Answers a PATCH or DELETE of an object. */
type Write = (request: { method: string; path: string; body: unknown }) => unknown;

/**
 * An API server with two kinds of reviews: every token `<name>-token` belongs to the user of that name, and every user may do
 * everything. It has no objects. It is sufficient for tests of the HTTP server without a control plane.
 * @param write default: nothing can be written
 */
export async function fakeCluster(write?: Write): Promise<FakeCluster> {
  const server = createServer((request, response) => {
    void answer(request, write).then((body) => response.end(JSON.stringify(body)));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const kube = createKube({ kubeconfig: await kubeconfig(server) });
  return {
    kube,
    informers: noObjects(),
    stop: () => {
      kube.close();
      server.closeAllConnections();
      server.close();
    },
  };
}

async function answer(request: IncomingMessage, write: Write | undefined): Promise<unknown> {
  const { method = 'GET', url: path = '' } = request;
  if (method === 'GET') return { metadata: { resourceVersion: '1' }, items: [] };
  const body = await json(request);
  if (write && (method === 'PATCH' || method === 'DELETE')) return write({ method, path, body });
  return request.url?.endsWith('/tokenreviews') ? reviewToken(body) : { status: { allowed: true } };
}

function reviewToken(review: unknown): unknown {
  const { spec } = review as { spec: { token?: string; audiences?: string[] } };
  const username = /^(\w+)-token$/.exec(spec.token ?? '')?.[1];
  const { audiences } = spec;
  return { status: { authenticated: username !== undefined, user: { username, uid: username }, audiences } };
}

async function kubeconfig(server: Server): Promise<string> {
  const { port } = server.address() as AddressInfo;
  const path = join(await mkdtemp(join(tmpdir(), 'urumi-kubeconfig-')), 'config');
  const config = {
    apiVersion: 'v1',
    kind: 'Config',
    clusters: [
      { name: 'fake', cluster: { server: `http://127.0.0.1:${port}`, 'insecure-skip-tls-verify': true } },
    ],
    users: [{ name: 'fake', user: {} }],
    contexts: [{ name: 'fake', context: { cluster: 'fake', user: 'fake' } }],
    'current-context': 'fake',
  };
  await writeFile(path, JSON.stringify(config));
  return path;
}

function noObjects(): Informers {
  return {
    get: () => undefined,
    list: () => [],
    byStore: () => [],
    backupsOf: () => [],
    partsOf: () => Promise.resolve([]),
    domainsOf: () => [],
    owns: () => false,
    answered: () => {},
    onChange: () => () => {},
    waitSynced: () => Promise.resolve(),
    knows: () => true,
    health: () => [
      { kind: 'stores', synced: true, staleSince: new Date(), restarts: 1, lastError: 'secret.example' },
    ],
    stop: () => {},
  };
}
