import { HelmError } from '../../helm/errors.ts';
import { Limiter } from '../../helm/limiter.ts';
import { keyText, type StoreKey } from '../../store/key.ts';
import type { RunStatus, RunOutcome, RunPlan, RunVerb } from './run.ts';

interface Run {
  key: StoreKey;
  /** UID of the run's Store: a later Store may have the same key. */
  uid: string;
  status: RunStatus;
  limiter: Limiter;
  abort: AbortController;
  settled: Promise<void>;
}

type Work = (signal: AbortSignal) => Promise<void>;

export interface RunHooks {
  /** A run of this key changed its state: requeue the key. */
  changed: (key: StoreKey) => void;
  ended?: (verb: RunVerb, outcome: RunOutcome, seconds: number) => void;
}

/** What helm runs wait for. A process has one, so that all of its terms together keep the limits. */
export interface HelmSlots {
  provisions: Limiter;
  teardowns: Limiter;
}

/** @param count of provisions, and of teardowns */
export const helmSlots = (count: number): HelmSlots => ({
  provisions: new Limiter(count),
  teardowns: new Limiter(count),
});

/** Minimum interval between queue-position updates, and time for each of them: 20 writes a second at most. Milliseconds. */
const POSITIONS = { leastMs: 2000, eachMs: 50 };

/**
 * The helm runs of this process: one per store, a maximum of concurrent runs, and the same maximum of teardowns, so
 * that a deletion never waits for provisioning. A reconcile does not wait for its run, whose end requeues the key.
 */
export class HelmRuns {
  readonly #provisions: Limiter;
  readonly #teardowns: Limiter;
  readonly #hooks: RunHooks;
  readonly #runs = new Map<string, Run>();
  #positionsTimer: NodeJS.Timeout | undefined;

  constructor({ provisions, teardowns }: HelmSlots, hooks: RunHooks) {
    this.#provisions = provisions;
    this.#teardowns = teardowns;
    this.#hooks = hooks;
  }

  /** Runs of this term that have begun and not ended. */
  get running(): number {
    return [...this.#runs.values()].filter(({ status }) => status.state === 'running').length;
  }

  get active(): number {
    return this.#provisions.used + this.#teardowns.used;
  }

  get queued(): number {
    return this.#provisions.waiting + this.#teardowns.waiting;
  }

  status(key: StoreKey): RunStatus | undefined {
    const run = this.#runs.get(keyText(key));
    if (!run) return undefined;
    return run.status.state === 'queued'
      ? { ...run.status, position: run.limiter.position(key) }
      : run.status;
  }

  /** Starts a run as soon as a slot is free. @throws Error if the store already has a run */
  start(key: StoreKey, uid: string, plan: RunPlan, work: Work): void {
    if (this.#runs.has(keyText(key))) throw new Error(`${keyText(key)} already has a helm run`);
    const limiter = plan.verb === 'uninstall' ? this.#teardowns : this.#provisions;
    const slot = limiter.tryAcquire();
    const status: RunStatus = { plan, state: slot ? 'running' : 'queued' };
    const run: Run = { key, uid, status, limiter, abort: new AbortController(), settled: Promise.resolve() };
    this.#runs.set(keyText(key), run);
    run.settled = this.#drive(run, work, slot);
  }

  /** Aborts a run and forgets it. Resolves when its process has exited. */
  async abort(key: StoreKey): Promise<void> {
    const run = this.#runs.get(keyText(key));
    run?.abort.abort();
    await run?.settled;
    this.clear(key);
  }

  /** Aborts the run of an earlier Store with the same key. */
  async endOthers(key: StoreKey, uid: string): Promise<void> {
    const run = this.#runs.get(keyText(key));
    if (run && run.uid !== uid) await this.abort(key);
  }

  /** Forgets an ended run after its outcome is in the status. */
  clear(key: StoreKey): void {
    this.#runs.delete(keyText(key));
  }

  async abortAll(): Promise<void> {
    clearTimeout(this.#positionsTimer);
    const runs = [...this.#runs.values()];
    for (const run of runs) run.abort.abort();
    await Promise.all(runs.map(({ settled }) => settled));
    this.#runs.clear();
  }

  async #drive(run: Run, work: Work, slot: (() => void) | undefined): Promise<void> {
    const outcome = await this.#inSlot(run, work, slot).then(
      (): RunOutcome => ({ ok: true }),
      (error: unknown): RunOutcome => ({ ok: false, problem: problemOfError(error) }),
    );
    run.status = { plan: run.status.plan, state: 'ended', outcome, endedAt: new Date() };
    this.#hooks.changed(run.key);
    this.#updatePositions();
  }

  async #inSlot(run: Run, work: Work, slot: (() => void) | undefined): Promise<void> {
    const { signal } = run.abort;
    const release = slot ?? (await run.limiter.acquire(run.key, signal));
    const begun = performance.now();
    if (!slot) this.#started(run);
    let outcome: RunOutcome = { ok: true };
    try {
      await work(signal);
    } catch (error) {
      outcome = { ok: false, problem: problemOfError(error) };
      throw error;
    } finally {
      release();
      this.#hooks.ended?.(run.status.plan.verb, outcome, (performance.now() - begun) / 1000);
    }
  }

  #started(run: Run): void {
    run.status = { plan: run.status.plan, state: 'running' };
    this.#hooks.changed(run.key);
  }

  /** Requeues all queued stores, whose positions have changed. */
  #updatePositions(): void {
    if (this.#positionsTimer || this.#provisions.waiting === 0) return;
    this.#positionsTimer = setTimeout(() => {
      this.#positionsTimer = undefined;
      for (const waiting of this.#provisions.queued()) this.#hooks.changed(waiting);
    }, positionsMs(this.#provisions.waiting));
  }
}

/** Delay of the next queue-position updates, of which each is a write. Milliseconds. */
export const positionsMs = (waiting: number): number =>
  Math.max(POSITIONS.leastMs, waiting * POSITIONS.eachMs);

/** Any other error is a failed API request before helm started, which is not the store's fault. */
function problemOfError(error: unknown): HelmError['problem'] {
  if (error instanceof HelmError) return error.problem;
  const message = error instanceof Error ? error.message : String(error);
  return { reason: 'HelmNotRun', message, retry: 'later' };
}
