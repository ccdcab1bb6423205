import type { Logger } from 'pino';
import type { StoreKey } from '../store/key.ts';
import { isNewer } from '../store/resource-version.ts';
import type { StoreResource } from '../store/resource.ts';
import { absorb } from './decide/absorb.ts';
import type { Action } from './decide/action.ts';
import { perform, type Outcome } from './act/index.ts';
import { collectDomains } from './collect-domains.ts';
import { memoryOf, type Memory } from './memory.ts';
import { nextAction } from './decide/next-action.ts';
import { observe } from './observe/index.ts';
import type { Observed } from './observe/observed.ts';
import type { Dependencies } from './dependencies.ts';
import type { Rules } from './rules.ts';
import { nextStatus } from './report/next-status.ts';
import { writeStatus } from './report/write-status.ts';

/** Decisions in a row about one store: more means that two rules undo each other. */
const MOST_DECISIONS = 50;

/**
 * Reconciles one Store: observe, decide, write the status, carry out one action; repeats until there is nothing to do.
 * The status tells of a helm run before it starts: a client that reads the new generation in it also reads that the
 * change is not applied yet, and after a crash it tells whose a pending release is.
 */
export class Reconciler {
  readonly #parts: Dependencies;
  /** Stores as we wrote them last, for as long as the watch has not caught up. */
  readonly #written = new Map<string, StoreResource>();

  constructor(parts: Dependencies) {
    this.#parts = parts;
  }

  /**
   * @param log of this reconcile
   * @returns milliseconds until the next reconcile of the key; undefined when only a watch starts it
   * @throws KubeError
   */
  async reconcile(key: StoreKey, log: Logger): Promise<number | undefined> {
    const parts = { ...this.#parts, log };
    await collectDomains(parts, key, this.#newest(key));
    for (let decision = 0; decision < MOST_DECISIONS; decision += 1) {
      const store = this.#newest(key);
      if (!store) return this.#forget(key);
      await this.#parts.runs.endOthers(key, store.metadata.uid);
      const outcome = await this.#decide(parts, key, store);
      if (typeof outcome === 'number') return outcome;
      if (outcome === 'watch') return undefined;
    }
    throw new Error('the decisions about this store do not come to an end');
  }

  async #decide(parts: Dependencies, key: StoreKey, store: StoreResource): Promise<Outcome> {
    const { settled, seen, memory, action } = this.#settle(key, store);
    parts.log.debug({ action: action.type }, 'next action');
    const run = action.type === 'startHelm' ? parts.runs.preview(action.plan) : seen.run;
    const written = await writeStatus(parts, store, nextStatus({ ...seen, run }, memory));
    if (settled) parts.runs.clear(key);
    if (!written) return 'watch';
    if (written !== store) this.#written.set(store.metadata.uid, written);
    return perform(parts, { ...seen, store: written }, action);
  }

  /** Decides until something has to be done outside of the memory. */
  #settle(
    key: StoreKey,
    store: StoreResource,
  ): { settled: boolean; seen: Observed; memory: Memory; action: Action } {
    let seen = this.#observe(key, store);
    let memory = memoryOf(store);
    let settled = false;
    for (let count = 0; count < MOST_DECISIONS; count += 1) {
      const rules = this.#rules();
      const decision = nextAction(seen, memory, rules);
      if (decision.type === 'remember') memory = { ...memory, ...decision.memory };
      else if (decision.type === 'absorb') {
        memory = { ...memory, ...absorb(decision.run, memory, rules, seen.now) };
        seen = { ...seen, run: undefined };
        settled = true;
      } else return { settled, seen, memory, action: decision };
      seen = { ...seen, store: { ...store, status: { ...store.status, ...memory } } };
    }
    throw new Error('the memory of this store does not settle');
  }

  #observe(key: StoreKey, store: StoreResource): Observed {
    const { options, runs, foreign, informers, remaining } = this.#parts;
    const left = remaining.get(store.metadata.uid)?.left;
    return observe(store, informers, {
      platform: options.platform,
      foreign,
      run: runs.look(key),
      left,
    });
  }

  /** The watch's Store, or our own last write where that is newer. */
  #newest({ team, id }: StoreKey): StoreResource | undefined {
    const watched = this.#parts.informers.get('stores', team, id);
    if (!watched) return undefined;
    const written = this.#written.get(watched.metadata.uid);
    if (written && isNewer(written, watched)) return written;
    this.#written.delete(watched.metadata.uid);
    return watched;
  }

  async #forget(key: StoreKey): Promise<undefined> {
    await this.#parts.runs.abort(key);
    this.#parts.foreign.delete(key.id);
  }

  #rules(): Rules {
    const { maxProvisionRetries, retryBackoffMs, provisionTimeoutMs } = this.#parts.options;
    return { maxProvisionRetries, retryBackoffMs, provisionTimeoutMs, random: Math.random() };
  }
}
