import type { Informers } from '../../kube/watch/informers.ts';
import type { View } from '../../kube/objects/objects.ts';
import { newestFirst, ofComponent } from '../../kube/objects/parts.ts';
import { engineOf } from '../../store/engines/index.ts';
import type { EngineComponent, EngineDefinition } from '../../store/engine.ts';
import { secretName, storeNamespace } from '../../store/names.ts';
import type { StoreResource } from '../../store/resource.ts';
import type { PlatformSettings } from '../../store/values.ts';
import type { StepName } from '../../store/steps.ts';
import type { ObservedHost, Observed } from './observed.ts';
import type { RunStatus } from '../runs/run.ts';
import { readDesired } from './desired.ts';
import { observeHost } from './host.ts';
import { observeJob } from './job.ts';
import { observeNamespace } from './namespace.ts';
import { observeRelease } from './release.ts';
import { observeWorkload } from './workload.ts';

/** Inputs that do not come from watches. */
export interface ObserveInput {
  platform: PlatformSettings;
  /** Store ids whose namespace has none of our labels, and when this was observed (milliseconds). */
  foreign: ReadonlyMap<string, number>;
  run: RunStatus | undefined;
  /** Remaining objects of a store that is being deleted, as of the last check. */
  left: readonly string[] | undefined;
}

/** Observes the current state of one store. Reads only from caches. */
export function observe(store: StoreResource, informers: Informers, input: ObserveInput): Observed {
  const now = new Date();
  const id = store.metadata.name;
  const engine = engineOf(store.spec.engine);
  const namespace = observeNamespace(store, informers, input.foreign, now);
  const routes = informers.byStore('ingresses', store);
  const children = observeChildren(store, engine, informers);
  const released = children.release !== undefined;
  const host = observeHost(store, informers, input.platform, { routes, released });
  return {
    now,
    store,
    engine,
    desired: readDesired(at(store, host), engine, input.platform),
    namespace,
    host,
    secret:
      informers.owns(store) &&
      informers.get('storeSecrets', storeNamespace(id), secretName(id)) !== undefined,
    access: informers.knows(storeNamespace(id)),
    run: input.run,
    left: input.left,
    ...children,
  };
}

/** A store whose wanted host is refused keeps its current host; the rest of its spec is applied. */
function at(store: StoreResource, { wanted, current = wanted }: ObservedHost): StoreResource {
  return current === wanted ? store : { ...store, spec: { ...store.spec, host: current } };
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
