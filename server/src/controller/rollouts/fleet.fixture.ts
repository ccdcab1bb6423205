import { ANNOTATION_REQUEST } from '../../store/names.ts';
import { parseRequest } from '../../store/request.ts';
import type { StoreCondition, StoreResource, StoreStatus } from '../../store/resource.ts';
import type { RolloutResource, RolloutSpec, RolloutStatus } from '../../store/rollout.ts';
import { patchFor } from './act.ts';
import { nextRolloutActions, type RolloutAction } from './decide.ts';
import { observeStores } from './observe.ts';
import type { ObservedRollout } from './observed.ts';
import { rolloutStatus } from './status.ts';
import { tallyRollout, type Tally } from './tally.ts';

const CREATED = '2026-01-01T00:00:00Z';
const START = Date.parse('2026-01-02T00:00:00Z');
/** Version of the stores before the rollout. */
const OLD = '1';

const conditionsOf = (ready: boolean, generation: number): StoreCondition[] => {
  const common = { message: '', lastTransitionTime: CREATED, observedGeneration: generation };
  return [
    { type: 'Ready', status: ready ? 'True' : 'False', reason: 'x', ...common },
    { type: 'Progressing', status: 'False', reason: 'Complete', ...common },
  ];
};

export function readyStore(name: string): StoreResource {
  return {
    metadata: {
      name,
      namespace: 'urumi',
      uid: name,
      resourceVersion: '1',
      generation: 1,
      creationTimestamp: CREATED,
    },
    spec: { engine: 'WOOCOMMERCE', displayName: name },
    status: { observedGeneration: 1, version: OLD, revision: 1, conditions: conditionsOf(true, 1) },
  };
}

function newRollout(spec: Partial<RolloutSpec> = {}): RolloutResource {
  return {
    metadata: {
      name: 'spring',
      namespace: 'urumi',
      uid: 'r',
      resourceVersion: '1',
      generation: 1,
      creationTimestamp: CREATED,
    },
    spec: { selector: { engine: 'WOOCOMMERCE' }, target: { version: '2' }, ...spec },
  };
}

/** A team with its stores, as the API server and the controller of Stores would have them. */
export class SimulatedTeam {
  rollout: RolloutResource;
  readonly #stores = new Map<string, StoreResource>();
  #now = START;

  constructor(count: number, spec: Partial<RolloutSpec> = {}) {
    this.rollout = newRollout(spec);
    for (let n = 0; n < count; n += 1) {
      const name = `s-${String(n).padStart(4, '0')}`;
      this.#stores.set(name, readyStore(name));
    }
  }

  get stores(): StoreResource[] {
    return [...this.#stores.values()];
  }

  store(name: string): StoreResource {
    const store = this.#stores.get(name);
    if (!store) throw new Error(`there is no store ${name}`);
    return store;
  }

  put(store: StoreResource): void {
    this.#stores.set(store.metadata.name, store);
  }

  remove(name: string): void {
    this.#stores.delete(name);
  }

  change(spec: Partial<RolloutSpec>): void {
    this.rollout = { ...this.rollout, spec: { ...this.rollout.spec, ...spec } };
  }

  /** What a reconcile observes and decides now. */
  decide(): { observed: ObservedRollout; tally: Tally; actions: RolloutAction[]; status: RolloutStatus } {
    this.#now += 1000;
    const observed = observeStores(this.rollout, this.stores, new Set(), new Date(this.#now));
    const tally = tallyRollout(observed);
    const actions = nextRolloutActions(observed, tally);
    return { observed, tally, actions, status: rolloutStatus(observed, tally) };
  }

  /** The write of an action. */
  apply(action: RolloutAction): void {
    const { spec = {}, annotations } = patchFor(action, this.rollout.spec.target);
    const { metadata, spec: before, status } = this.store(action.store.metadata.name);
    const { version = before.version, size = before.size } = spec;
    const generation = (metadata.generation ?? 1) + (action.type === 'record' ? 0 : 1);
    this.put({
      metadata: { ...metadata, generation, annotations: { ...metadata.annotations, ...annotations } },
      spec: { ...before, version: version ?? undefined, size: size ?? undefined },
      status,
    });
  }

  /** One reconcile that is not interrupted. */
  reconcile(): RolloutStatus {
    const { actions, status } = this.decide();
    actions.forEach((action) => this.apply(action));
    this.rollout = { ...this.rollout, status };
    return status;
  }

  /** The controller of Stores carries out what a store asks for. */
  settle(name: string, healthy: boolean): void {
    const store = this.store(name);
    this.put({ ...store, status: statusAfter(store, healthy) });
  }

  /** Names of stores whose change the controller of Stores has not carried out. */
  get open(): string[] {
    return this.stores
      .filter(({ metadata, status }) => metadata.generation !== status?.observedGeneration)
      .map(({ metadata }) => metadata.name);
  }
}

/** The status when the controller of Stores has carried out what a store asks for. Rollbacks always succeed. */
export function statusAfter({ metadata, spec, status }: StoreResource, healthy: boolean): StoreStatus {
  const { generation = 1, annotations } = metadata;
  const request = parseRequest(annotations?.[ANNOTATION_REQUEST]);
  const common = {
    observedGeneration: generation,
    handledRequest: request?.text,
    revision: (status?.revision ?? 0) + 1,
  };
  if (request?.verb === 'rollback')
    return { ...common, version: OLD, conditions: conditionsOf(true, generation) };
  const version = spec.version ?? OLD;
  const conditions = conditionsOf(healthy, generation);
  return { ...common, version, conditions, ...(healthy ? {} : { lastError: BROKEN }) };
}

const BROKEN = { reason: 'HelmFailed', message: 'it does not start' };
