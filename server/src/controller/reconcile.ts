import type { Logger } from 'pino';
import type { StoreKey } from '../store/key.ts';
import { keyOf, type StoreResource } from '../store/resource.ts';
import { recordOutcome } from './decide/record-outcome.ts';
import type { Action } from './decide/action.ts';
import { perform, type Outcome } from './act/index.ts';
import { startHelm } from './act/start-helm.ts';
import { collectDomains } from './collect-domains.ts';
import { memoryOf, type Memory } from './memory.ts';
import { nextAction } from './decide/next-action.ts';
import { unprovenHosts } from './observe/domains.ts';
import { observe } from './observe/index.ts';
import type { Observed } from './observe/observed.ts';
import { isReady, isServing } from './observe/readiness.ts';
import type { Dependencies } from './dependencies.ts';
import type { Rules } from './rules.ts';
import type { RunPlan } from './runs/run.ts';
import { nextStatus } from './report/next-status.ts';
import { writeStatus } from './report/write-status.ts';

/** Maximum consecutive decisions about one store: more means that two rules undo each other. */
const MAX_DECISIONS = 50;

/**
 * Reconciles one Store: observe, decide, write the status, carry out one action; repeats until there is nothing to do.
 * The status tells of a helm run before it starts: a client that reads the new generation in it also reads that the
 * change is not applied yet, and after a crash it tells whose a pending release is.
 */
export class Reconciler {
  readonly #deps: Dependencies;

  constructor(deps: Dependencies) {
    this.#deps = deps;
  }

  /**
   * @param log logger of this reconcile
   * @returns milliseconds until the next reconcile of the key; undefined if it waits for a watch event
   * @throws KubeError
   */
  async reconcile(key: StoreKey, log: Logger): Promise<number | undefined> {
    const deps = { ...this.#deps, log };
    await collectDomains(deps, key, this.#newest(key));
    for (let decision = 0; decision < MAX_DECISIONS; decision += 1) {
      const store = this.#newest(key);
      if (!store) return this.#forget(key);
      await this.#deps.runs.endOthers(key, store.metadata.uid);
      const outcome = await this.#decide(deps, key, store);
      if (typeof outcome === 'number') return outcome;
      if (outcome === 'watch') return undefined;
    }
    throw new Error('the decisions about this store do not converge');
  }

  async #decide(deps: Dependencies, key: StoreKey, store: StoreResource): Promise<Outcome> {
    const { settled, observed, memory, action } = this.#settle(key, store);
    deps.log.debug({ action: action.type }, 'next action');
    deps.domainChecks.follow(key, unprovenHosts(observed));
    if (isServing(observed)) deps.healthChecks?.follow(key, observed.store, isReady(observed));
    else deps.healthChecks?.drop(key);
    if (action.type === 'startHelm' && !settled)
      return this.#start(deps, store, { observed, memory, plan: action.plan });
    const written = await writeStatus(deps, store, nextStatus(observed, memory));
    if (settled) deps.runs.clear(key);
    return written ? perform(deps, { ...observed, store: written }, action) : 'watch';
  }

  /** The run takes its place in the queue, then the status is written with it, then helm may begin. */
  async #start(
    deps: Dependencies,
    store: StoreResource,
    { observed, memory, plan }: { observed: Observed; memory: Memory; plan: RunPlan },
  ): Promise<Outcome> {
    const key = keyOf(store);
    const inStatus = Promise.withResolvers<boolean>();
    startHelm(deps, observed, plan, inStatus.promise);
    let written: StoreResource | undefined;
    try {
      const run = deps.runs.status(key);
      written = await writeStatus(deps, store, nextStatus({ ...observed, run }, memory));
    } finally {
      inStatus.resolve(written !== undefined);
      if (!written) await deps.runs.abort(key);
    }
    return written ? 'again' : 'watch';
  }

  /** Decides until an action has effects outside the memory. */
  #settle(
    key: StoreKey,
    store: StoreResource,
  ): { settled: boolean; observed: Observed; memory: Memory; action: Action } {
    let observed = this.#observe(key, store);
    let memory = memoryOf(store);
    let settled = false;
    for (let count = 0; count < MAX_DECISIONS; count += 1) {
      const rules = this.#rules();
      const decision = nextAction(observed, memory, rules);
      const { restore } = memory;
      if (decision.type === 'remember') memory = { ...memory, ...decision.memory };
      else if (decision.type === 'recordOutcome') {
        memory = { ...memory, ...recordOutcome(decision.run, memory, rules, observed.now) };
        observed = { ...observed, run: undefined };
        settled = true;
      } else return { settled, observed, memory, action: decision };
      const remembered = { ...store, status: { ...store.status, ...memory } };
      // Each stage of a restore desires a release of its own.
      const renewed = memory.restore === restore ? observed : this.#observe(key, remembered);
      observed = { ...renewed, store: remembered, run: observed.run };
    }
    throw new Error('the memory of this store does not converge');
  }

  #observe(key: StoreKey, store: StoreResource): Observed {
    const { options, runs, foreign, informers, remaining, domainChecks, healthChecks } = this.#deps;
    const left = remaining.get(store.metadata.uid)?.left;
    return observe(store, informers, {
      backups: options.backups,
      platform: options.platform,
      foreign,
      run: runs.status(key),
      left,
      readDns: (host) => domainChecks.read(host),
      health: healthChecks?.read(store),
    });
  }

  #newest({ team, id }: StoreKey): StoreResource | undefined {
    return this.#deps.informers.get('stores', team, id);
  }

  async #forget(key: StoreKey): Promise<undefined> {
    await this.#deps.runs.abort(key);
    this.#deps.foreign.delete(key.id);
    this.#deps.domainChecks.follow(key, []);
    this.#deps.healthChecks?.drop(key);
  }

  #rules(): Rules {
    const { maxProvisionRetries, retryBackoffMs, provisionTimeoutMs } = this.#deps.options;
    return { maxProvisionRetries, retryBackoffMs, provisionTimeoutMs, random: Math.random() };
  }
}
