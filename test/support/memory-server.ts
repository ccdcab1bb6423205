import { pino } from 'pino';
import { startApi } from '../../server/src/api.ts';
import { loadConfig } from '../../server/src/config/index.ts';
import type { Engine, Phase, StoreResource } from '../../server/src/store/resource.ts';
import { MemoryInformers } from '../integration/graphql/memory-informers.ts';
import { ENV, fakeCluster } from '../integration/http/fake-cluster.ts';

/** The API and the dashboard with stores in memory, for fleets that would take long to create in a cluster. */
export interface MemoryServer {
  url: string;
  /** Creates store `n`, or gives it another state. */
  put(n: number, phase?: Phase): void;
  stop(): Promise<void>;
}

const CREATED_MS = Date.parse('2026-01-01T00:00:00Z');
const ENGINES: readonly Engine[] = ['WOOCOMMERCE', 'MEDUSA'];

export const memoryStoreId = (n: number): string => `shop-${String(n).padStart(5, '0')}`;

/** @param stores how many at the start: one of 500 failed */
export async function startMemoryServer(
  stores: number,
  env: Record<string, string> = {},
): Promise<MemoryServer> {
  const informers = new MemoryInformers();
  const cluster = await fakeCluster(({ method, path, body }) => write(informers, method, path, body));
  let version = 0;
  const put = (n: number, phase: Phase = n % 500 === 0 ? 'Failed' : 'Ready'): void =>
    informers.answered(storeOf(n, phase, String((version += 1))));
  for (let n = 0; n < stores; n += 1) put(n);
  const config = loadConfig({ ...ENV, ...env });
  const running = await startApi(config, cluster.kube, informers, pino({ level: 'silent' }));
  const stop = async (): Promise<void> => {
    await running.stop();
    cluster.stop();
  };
  return { url: running.http.url, put, stop };
}

/** Writes a store as the API server does, as far as the spec, labels and the time of a deletion. */
function write(informers: MemoryInformers, method: string, path: string, body: unknown): StoreResource {
  const [, namespace = '', name = ''] = /namespaces\/([^/]+)\/stores\/([^/?]+)/.exec(path) ?? [];
  const store = informers.get('stores', namespace, name);
  if (!store) throw new Error(`there is no store ${name}`);
  const { spec, metadata } = body as { spec?: object; metadata?: { labels?: object } };
  const labels = { ...store.metadata.labels, ...metadata?.labels };
  const deletionTimestamp = method === 'DELETE' ? new Date().toISOString() : undefined;
  const resourceVersion = String(Number(store.metadata.resourceVersion) + 1_000_000);
  const next: StoreResource = {
    ...store,
    metadata: { ...store.metadata, resourceVersion, labels, deletionTimestamp },
    spec: { ...store.spec, ...spec },
  };
  informers.answered(next);
  return next;
}

function storeOf(n: number, phase: Phase, resourceVersion: string): StoreResource {
  const id = memoryStoreId(n);
  const team = `team-${n % 12}`;
  const creationTimestamp = new Date(CREATED_MS + n * 60_000).toISOString();
  return {
    metadata: { name: id, namespace: team, uid: `uid-${id}`, resourceVersion, creationTimestamp },
    spec: { engine: ENGINES[n % 7 === 0 ? 1 : 0] ?? 'WOOCOMMERCE', displayName: `Shop ${n}`, size: 'small' },
    status: {
      phase,
      version: n % 9 === 0 ? '10.3.5' : '10.4.1',
      provisioningSeconds: 4 + (n % 50) / 10,
      conditions: [
        {
          type: 'Ready',
          status: phase === 'Ready' ? 'True' : 'False',
          reason: phase,
          message: phase === 'Ready' ? 'orders are possible' : 'orders are not possible',
          lastTransitionTime: creationTimestamp,
        },
      ],
      lastError:
        phase === 'Failed'
          ? {
              reason: 'HelmFailed',
              message: 'the image cannot be pulled',
              hint: 'Check the name of the image, and that the registry answers.',
            }
          : undefined,
    },
  };
}
