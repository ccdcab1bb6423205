import type { Informers } from '../../kube/watch/informers.ts';
import type { View } from '../../kube/objects/objects.ts';
import { newestFirst, ofComponent } from '../../kube/objects/parts.ts';
import { engineOf } from '../../store/engines/index.ts';
import type { EngineComponent, EngineDefinition } from '../../store/engine.ts';
import { RESTORE_SECRET } from '../../store/backup.ts';
import { ANNOTATION_CREDENTIALS, secretName, storeNamespace } from '../../store/names.ts';
import type { StoreResource } from '../../store/resource.ts';
import type { PlatformSettings } from '../../store/values.ts';
import type { StepName } from '../../store/steps.ts';
import { storeAddress } from '../../store/url.ts';
import type { HealthReading } from '../health/followed.ts';
import type { BackupOptions } from '../options.ts';
import type { Observed } from './observed.ts';
import type { RunStatus } from '../runs/run.ts';
import { observeCertificates } from './certificates.ts';
import { readDesired } from './desired.ts';
import { observeDomains, type ReadDns } from './domains.ts';
import { observeFinalBackup } from './final-backup.ts';
import { aliasesOf, observeHost } from './host.ts';
import { observeJob } from './job.ts';
import { observeNamespace } from './namespace.ts';
import { observeRelease } from './release.ts';
import { observeRestore } from './restore.ts';
import { observeSource } from './source.ts';
import { observeWorkload } from './workload.ts';

/** Inputs that do not come from watches. */
export interface ObserveInput {
  platform: PlatformSettings;
  backups: BackupOptions | undefined;
  /** Store ids whose namespace has none of our labels, and when this was observed (milliseconds). */
  foreign: ReadonlyMap<string, number>;
  run: RunStatus | undefined;
  /** Remaining objects of a store that is being deleted, as of the last check. */
  left: readonly string[] | undefined;
  readDns: ReadDns;
  health: HealthReading | undefined;
}

/** Observes the current state of one store. Reads only from caches. */
export function observe(store: StoreResource, informers: Informers, input: ObserveInput): Observed {
  const now = new Date();
  const id = store.metadata.name;
  const engine = engineOf(store.spec.engine);
  const routes = informers.byStore('ingresses', store);
  const children = observeChildren(store, engine, informers);
  const released = children.release !== undefined;
  const domains = observeDomains(store, informers, input.platform, input.readDns);
  const host = observeHost(store, informers, input.platform, { routes, released, domains });
  const aliases = aliasesOf(host);
  const source = observeSource(store, engine, informers, input.backups);
  const hosts = [...(host.current ? [host.current] : []), ...aliases];
  return {
    now,
    store,
    engine,
    address: storeAddress(at(store, host.served ?? host.current), engine, input.platform),
    desired: readDesired(
      at(store, host.current),
      engine,
      input.platform,
      { aliases, ownHost: host.fixed },
      source?.state === 'ready' ? source.restore : undefined,
    ),
    namespace: observeNamespace(store, informers, input.foreign, now),
    host,
    certificates: observeCertificates(hosts, store, informers, input.platform),
    ...observeSecret(informers, store),
    source,
    finalBackup: observeFinalBackup(store, informers, input.backups !== undefined),
    restore: observeRestore(store, engine, informers, input.backups),
    sourceSecret: secretOf(informers, store, RESTORE_SECRET) !== undefined,
    access: informers.knows(storeNamespace(id)),
    health: input.health,
    run: input.run,
    left: input.left,
    ...children,
  };
}

/** A Secret in the namespace of the store, without its values. */
function secretOf(informers: Informers, store: StoreResource, name: string): View | undefined {
  const namespace = storeNamespace(store.metadata.name);
  return informers.owns(store) ? informers.get('storeSecrets', namespace, name) : undefined;
}

function observeSecret(
  informers: Informers,
  store: StoreResource,
): Pick<Observed, 'secret' | 'secretRevision'> {
  const found = secretOf(informers, store, secretName(store.metadata.name));
  const revision = found?.metadata.annotations?.[ANNOTATION_CREDENTIALS];
  return { secret: found !== undefined, ...(revision && { secretRevision: Number(revision) }) };
}

/** The store at this host instead of the one of its spec. */
function at(store: StoreResource, host: string | undefined): StoreResource {
  return host === undefined ? store : { ...store, spec: { ...store.spec, host } };
}

type ObservedParts = Pick<
  Observed,
  'volumes' | 'pods' | 'release' | 'previousRevision' | 'database' | 'configure' | 'serving'
>;

function observeChildren(
  store: StoreResource,
  engine: EngineDefinition,
  informers: Informers,
): ObservedParts {
  const pods = informers.byStore('pods', store);
  const of = (step: StepName): EngineComponent | undefined =>
    engine.components.find((part) => part.step === step);
  const workload = (step: StepName): Observed['database'] => {
    const part = of(step);
    const kind = part?.workload === 'StatefulSet' ? 'statefulsets' : 'deployments';
    return observeWorkload(
      newest(informers.byStore(kind, store), part),
      ofComponent(pods, part?.component),
      part?.container ?? '',
    );
  };
  const job = of('Configure');
  return {
    volumes: informers.byStore('persistentvolumeclaims', store).length > 0,
    pods: pods.length,
    ...observeRelease(informers.byStore('releases', store), store.metadata.name),
    database: workload('Database'),
    configure: observeJob(newest(informers.byStore('jobs', store), job), ofComponent(pods, job?.component)),
    serving: workload('Serving'),
  };
}

/** The newest object that is not being deleted: an upgrade may replace a Job by one with another name. */
function newest<V extends View>(objects: readonly V[], part: EngineComponent | undefined): V | undefined {
  return newestFirst(ofComponent(objects, part?.component))[0];
}
