import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { StoreIndex } from '../../../server/src/graphql/live/store-index.ts';
import { FleetIndex } from '../../../server/src/graphql/fleet/fleet-index.ts';
import { createKube } from '../../../server/src/kube/client.ts';
import { startInformers, type Informers } from '../../../server/src/kube/watch/informers.ts';
import type { KindName } from '../../../server/src/kube/objects/objects.ts';
import { logActivity } from '../../../server/src/log/activity.ts';
import { LineFile } from '../../../server/src/log/line-file.ts';
import { StubApiServer, type Disturbance, type StubObject } from './stub.ts';

/** Quick retries, so that many rounds fit into a second. */
const OPTIONS = { idleMs: 300, lifeSeconds: { min: 300, max: 600 }, backoff: { baseMs: 1, maxMs: 8 } };
const SYNC_MS = 4000;
/** Requests within which a kind is in step again. */
const MAX_REQUESTS = 60;

/** The server's informers, and what listens to them, on a stub API server. */
export class Watched {
  readonly #stub = new StubApiServer();
  readonly #end: (() => unknown)[] = [];
  #informers: Informers | undefined;

  static async start(): Promise<Watched> {
    const watched = new Watched();
    await watched.#start();
    return watched;
  }

  /** Disturbs one kind, adds an object to it, and waits until the informer knows what the API server has. */
  async round(kind: KindName, disturbance: Disturbance, added: StubObject): Promise<string | undefined> {
    this.#stub.put(kind, added);
    this.#stub.disturb(kind, structuredClone(disturbance));
    const deadline = Date.now() + SYNC_MS;
    while (this.#difference(kind) !== undefined && Date.now() < deadline)
      await new Promise((resolve) => setTimeout(resolve, 1));
    const { requests } = this.#stub.of(kind);
    if (requests > MAX_REQUESTS) return `${requests} requests until ${kind} were in step`;
    const difference = this.#difference(kind);
    return difference && `after ${SYNC_MS} ms and ${requests} requests, ${difference}`;
  }

  async stop(): Promise<void> {
    for (const end of this.#end.toReversed()) await end();
  }

  #difference(kind: KindName): string | undefined {
    const { objects, disturbance } = this.#stub.of(kind);
    const known =
      this.#informers?.list(kind).map(({ metadata }) => `${metadata.namespace ?? ''}/${metadata.name}`) ?? [];
    const real = [...objects.keys()];
    const missing = real.filter((name) => !known.includes(nameIn(kind, name)));
    if (disturbance) return `${kind} were not listed`;
    if (missing.length === 0 && known.length === real.length) return undefined;
    return `the informer has ${known.join()} instead of ${real.join()}`;
  }

  async #start(): Promise<void> {
    const dir = await mkdtemp(join(tmpdir(), 'urumi-fuzz-watch-'));
    this.#end.push(() => rm(dir, { recursive: true, force: true }));
    const port = await this.#stub.listen();
    this.#end.push(() => this.#stub.close());
    const kubeconfig = join(dir, 'kubeconfig');
    await writeFile(kubeconfig, kubeconfigOf(port));
    const kube = createKube({ kubeconfig });
    const informers = startInformers(kube, OPTIONS);
    this.#informers = informers;
    this.#end.push(
      () => informers.stop(),
      () => kube.close(),
    );
    await informers.waitSynced(AbortSignal.timeout(SYNC_MS));
    this.#listen(informers, join(dir, 'activity.log'));
  }

  #listen(informers: Informers, path: string): void {
    const storeIndex = new StoreIndex(informers);
    new FleetIndex(storeIndex, { baseDomain: 'shops.test', scheme: 'http' }).listen(() => {});
    const file = new LineFile(path, () => {});
    this.#end.push(
      () => file.flush(),
      logActivity(informers, file, () => true),
      () => storeIndex.stop(),
    );
  }
}

/** Nodes are kept without a namespace. */
const nameIn = (kind: KindName, name: string): string =>
  kind === 'nodes' ? name.slice(name.indexOf('/')) : name;

function kubeconfigOf(port: number): string {
  return JSON.stringify({
    'current-context': 'stub',
    clusters: [
      { name: 'stub', cluster: { server: `http://127.0.0.1:${port}`, 'insecure-skip-tls-verify': true } },
    ],
    users: [{ name: 'stub', user: {} }],
    contexts: [{ name: 'stub', context: { cluster: 'stub', user: 'stub' } }],
  });
}
