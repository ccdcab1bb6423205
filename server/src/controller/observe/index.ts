import type { Informers } from '../../kube/watch/informers.ts';
import type { View } from '../../kube/objects/objects.ts';
import { newestFirst, ofComponent } from '../../kube/objects/parts.ts';
import { engineOf } from '../../store/engines/index.ts';
import type { EngineComponent, EngineDefinition } from '../../store/engine.ts';
import { secretName, storeNamespace } from '../../store/names.ts';
import type { StoreResource } from '../../store/resource.ts';
import type { PlatformSettings } from '../../store/values.ts';
import type { StepName } from '../../store/steps.ts';
import type { HostLook, Observed } from './observed.ts';
import type { RunLook } from '../runs/run.ts';
import { readDesired } from './desired.ts';
import { lookAtHost } from './host.ts';
import { lookAtJob } from './job.ts';
import { lookAtNamespace } from './namespace.ts';
import { lookAtRelease } from './release.ts';
import { lookAtWorkload } from './workload.ts';

/** What cannot be read from watches. */
export interface Aside {
  platform: PlatformSettings;
  /** Store ids whose namespace was found to carry no label of ours, and when that was (milliseconds). */
  foreign: ReadonlyMap<string, number>;
  run: RunLook | undefined;
  /** What the last check found left of a store that is being deleted. */
  left: readonly string[] | undefined;
}

/** Everything about one store at this moment. Reads memory only. */
export function observe(store: StoreResource, informers: Informers, aside: Aside): Observed {
  const now = new Date();
  const id = store.metadata.name;
  const engine = engineOf(store.spec.engine);
  const namespace = lookAtNamespace(store, informers, aside.foreign, now);
  const routes = informers.byStore('ingresses', store);
  const parts = lookAtParts(store, engine, informers);
  const released = parts.release !== undefined;
  const host = lookAtHost(store, informers, aside.platform, { routes, released });
  return {
    now,
    store,
    engine,
    desired: readDesired(at(store, host), engine, aside.platform),
    namespace,
    host,
    secret:
      informers.owns(store) &&
      informers.get('storeSecrets', storeNamespace(id), secretName(id)) !== undefined,
    access: informers.knows(storeNamespace(id)),
    run: aside.run,
    left: aside.left,
    ...parts,
  };
}

/** A store that cannot have the host it asks for stays at the one it has: all else that it asks for is carried out. */
function at(store: StoreResource, { wanted, current = wanted }: HostLook): StoreResource {
  return current === wanted ? store : { ...store, spec: { ...store.spec, host: current } };
}

type ObservedParts = Pick<
  Observed,
  'volumes' | 'pods' | 'release' | 'previousRevision' | 'database' | 'configure' | 'serving'
>;

function lookAtParts(store: StoreResource, engine: EngineDefinition, informers: Informers): ObservedParts {
  const pods = informers.byStore('pods', store);
  const of = (step: StepName): EngineComponent | undefined =>
    engine.components.find((part) => part.step === step);
  const workload = (step: StepName): Observed['database'] => {
    const part = of(step);
    const kind = part?.workload === 'StatefulSet' ? 'statefulsets' : 'deployments';
    return lookAtWorkload(
      newest(informers.byStore(kind, store), part),
      ofComponent(pods, part?.component),
      part?.container ?? '',
    );
  };
  const job = of('Configure');
  return {
    volumes: informers.byStore('persistentvolumeclaims', store).length > 0,
    pods: pods.length,
    ...lookAtRelease(informers.byStore('releases', store), store.metadata.name),
    database: workload('Database'),
    configure: lookAtJob(newest(informers.byStore('jobs', store), job), ofComponent(pods, job?.component)),
    serving: workload('Serving'),
  };
}

/** An upgrade may replace a Job by one of another name: what stays counts, the newest first. */
function newest<V extends View>(objects: readonly V[], part: EngineComponent | undefined): V | undefined {
  return newestFirst(ofComponent(objects, part?.component))[0];
}
