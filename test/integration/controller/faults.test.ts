import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { freePort } from '../../../tools/cluster/ports.ts';
import { Api } from '../../support/api.ts';
import { onceAdmitted } from '../../support/once-admitted.ts';
import { watchStore, type StoreView } from '../../support/stores.ts';
import { forbidSecrets } from './forbid.ts';
import { startHarness, type Harness } from './harness.ts';
import { except, healthy, nothing } from './kubelet.ts';
import {
  createStore,
  deleteStore,
  seen,
  stepOf,
  until,
  untilGone,
  untilReady,
  untilStore,
} from './stores.ts';

let harness: Harness;
/** A complete server in a separate process. */
interface Server {
  pid: number | undefined;
  end(signal: 'SIGKILL' | 'SIGTERM'): Promise<void>;
}
let servers: Server[] = [];

/** A new leader must observe the dead one's lease unchanged for 15 s. */
const AFTER_A_KILL = 90;

function start(env: Record<string, string> = {}): Server {
  const running = harness.spawn(env);
  const end = async (signal: 'SIGKILL' | 'SIGTERM'): Promise<void> => {
    running.kill(signal);
    await running;
  };
  const server = { pid: running.pid, end };
  servers.push(server);
  return server;
}

beforeAll(async () => {
  harness = await startHarness();
});
beforeEach(() => {
  servers = [];
});
afterEach(async () => {
  await Promise.all(servers.map((server) => server.end('SIGTERM')));
});
afterAll(() => harness?.stop());

describe('a server that is killed while a store is provisioned leaves nothing to fix by hand', () => {
  it('after the namespace, before the passwords', async () => {
    const release = await forbidSecrets(harness, 'store-k-namespace', 'passwords');
    const server = start();
    await createStore(harness, 'k-namespace');
    await until(harness, 'namespace', () => harness.informers.get('namespaces', '', 'store-k-namespace'));
    await server.end('SIGKILL');
    await release();
    start();
    expect((await untilReady(harness, 'k-namespace', AFTER_A_KILL)).status?.revision).toBe(1);
  });

  it('after the passwords, before the release', async () => {
    const release = await forbidSecrets(harness, 'store-k-secret', 'release');
    const server = start();
    const made = seen(harness, 'storeSecrets', ({ metadata }) => metadata.namespace === 'store-k-secret');
    await createStore(harness, 'k-secret');
    const { metadata } = await made;
    await server.end('SIGKILL');
    await release();
    start();
    await untilReady(harness, 'k-secret', AFTER_A_KILL);
    const now = harness.informers.get('storeSecrets', 'store-k-secret', metadata.name);
    expect(now?.metadata.resourceVersion).toBe(metadata.resourceVersion);
  });

  it('while helm installs', async () => {
    const server = start();
    const pending = seen(harness, 'releases', ({ metadata }) => metadata.namespace === 'store-k-helm');
    await createStore(harness, 'k-helm');
    expect((await pending).status).toBe('pending-install');
    await server.end('SIGKILL');
    start();
    const store = await untilReady(harness, 'k-helm', AFTER_A_KILL);
    const history = await harness.helm('history', 'urumi-k-helm', '-n', 'store-k-helm', '-o', 'json');
    const revisions = JSON.parse(history) as { revision: number; status: string }[];
    expect(revisions.filter(({ status }) => status.startsWith('pending'))).toEqual([]);
    expect(revisions.at(-1)).toMatchObject({ status: 'deployed', revision: store.status?.revision });
  });

  it('while the job configures', async () => {
    harness.kubelet.rule('k-configure', except('wpcli', nothing));
    const server = start();
    await createStore(harness, 'k-configure');
    await untilStore(
      harness,
      'k-configure',
      'is configured',
      (store) => stepOf(store, 'Configure')?.state === 'Running',
    );
    await server.end('SIGKILL');
    harness.kubelet.rule('k-configure', healthy);
    start();
    expect((await untilReady(harness, 'k-configure', AFTER_A_KILL)).status?.revision).toBe(1);
  });

  it('during a deletion', async () => {
    const server = start();
    const store = await createStore(harness, 'k-delete');
    await untilReady(harness, 'k-delete', AFTER_A_KILL);
    const going = until(
      harness,
      'the release is being removed',
      () => harness.informers.byStore('releases', store).length === 0,
    );
    await deleteStore(harness, 'k-delete');
    await going;
    await server.end('SIGKILL');
    start();
    expect(await untilGone(harness, 'k-delete', AFTER_A_KILL)).toEqual([]);
  });
});

it('an API server that is unavailable for 20 s only delays a store, and clients are informed', async () => {
  const port = await freePort();
  start({ PORT: String(port) });
  harness.kubelet.rule('away', except('mysql', nothing));
  await createStore(harness, 'away');
  await untilStore(
    harness,
    'away',
    'has its release',
    (store) => stepOf(store, 'Release')?.state === 'Done',
    AFTER_A_KILL,
  );
  const api = new Api(`http://127.0.0.1:${port}`);
  expect(await isFresh(api)).toBe(true);
  const restarting = harness.plane.restartApiserver(20_000);
  await expect.poll(() => isFresh(api), { timeout: 10_000 }).toBe(false);
  await restarting;
  harness.kubelet.rule('away', healthy);
  expect((await untilReady(harness, 'away', AFTER_A_KILL)).status).toMatchObject({ revision: 1 });
  await expect.poll(() => isFresh(api), { timeout: 20_000 }).toBe(true);
  await api.close();
});

async function isFresh(api: Api): Promise<boolean> {
  return (await api.send<{ fleet: { live: { fresh: boolean } } }>('{ fleet { live { fresh } } }')).fleet.live
    .fresh;
}

it('both of two servers serve streams; when the leader is killed the other takes over', async () => {
  const ports = [await freePort(), await freePort()];
  const [first, second] = ports.map((port) => start({ PORT: String(port) }));
  harness.kubelet.rule('handed', except('wordpress', nothing));
  await onceAdmitted(() => createStore(harness, 'handed'));
  await untilStore(
    harness,
    'handed',
    'has its release',
    (store) => stepOf(store, 'Release')?.state === 'Done',
    AFTER_A_KILL,
  );
  const lease = await harness.kubectl(
    '-n',
    'urumi-system',
    'get',
    'lease',
    '-o',
    'jsonpath={.items[0].spec.holderIdentity}',
  );
  const leading = lease.includes(`-${first!.pid}-`) ? 0 : 1;
  const apis = ports.map((port) => new Api(`http://127.0.0.1:${port}`));
  const isProvisioning = ({ phase }: StoreView): boolean => phase === 'PROVISIONING';
  for (const api of apis) expect((await watchStore(api, 'handed', isProvisioning)).gone).toBe(false);
  const watched = watchStore(apis[1 - leading]!, 'handed', ({ phase }) => phase === 'READY');
  await [first!, second!][leading]!.end('SIGKILL');
  harness.kubelet.rule('handed', healthy);
  expect((await watched).seen.at(-1)).toMatchObject({ phase: 'READY', id: 'handed' });
  await Promise.all(apis.map((api) => api.close()));
});
