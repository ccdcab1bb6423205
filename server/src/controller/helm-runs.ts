import { HelmError } from '../helm/errors.ts';
import { Limiter } from '../kube/limiter.ts';
import { keyText, type StoreKey } from '../store/key.ts';
import type { RunLook, RunOutcome, RunPlan, RunVerb } from './runs.ts';

interface Run {
  look: RunLook;
  abort: AbortController;
  settled: Promise<void>;
}

export interface RunHooks {
  /** A run of this key moved on: look at the key again. */
  changed: (key: StoreKey) => void;
  ended?: (verb: RunVerb, outcome: RunOutcome, seconds: number) => void;
}

/** The helm runs of this process: at most one a store, at most so many at once. A reconcile starts them and goes on. */
export class HelmRuns {
  readonly #limiter: Limiter;
  readonly #hooks: RunHooks;
  readonly #runs = new Map<string, Run>();

  constructor(places: number, hooks: RunHooks) {
    this.#limiter = new Limiter(places);
    this.#hooks = hooks;
  }

  get active(): number {
    return this.#limiter.used;
  }

  get queued(): number {
    return this.#limiter.waiting;
  }

  look(key: StoreKey): RunLook | undefined {
    const run = this.#runs.get(keyText(key));
    if (!run) return undefined;
    return run.look.state === 'queued' ? { ...run.look, position: this.#limiter.position(key) } : run.look;
  }

  /** Begins a run as soon as there is a place. Nothing happens when the store has one already. */
  start(key: StoreKey, plan: RunPlan, work: (signal: AbortSignal) => Promise<void>): void {
    if (this.#runs.has(keyText(key))) return;
    const abort = new AbortController();
    const run: Run = { look: { plan, state: 'queued' }, abort, settled: Promise.resolve() };
    this.#runs.set(keyText(key), run);
    run.settled = this.#drive(key, run, work);
  }

  /** Ends a run now and forgets it. Returns once its process is gone. */
  async abort(key: StoreKey): Promise<void> {
    const run = this.#runs.get(keyText(key));
    run?.abort.abort();
    await run?.settled;
    this.clear(key);
  }

  /** Forgets an ended run: its outcome is in the status. */
  clear(key: StoreKey): void {
    this.#runs.delete(keyText(key));
  }

  async abortAll(): Promise<void> {
    const runs = [...this.#runs.values()];
    for (const run of runs) run.abort.abort();
    await Promise.all(runs.map(({ settled }) => settled));
    this.#runs.clear();
  }

  async #drive(key: StoreKey, run: Run, work: (signal: AbortSignal) => Promise<void>): Promise<void> {
    const outcome = await this.#inPlace(key, run, work).then(
      (): RunOutcome => ({ ok: true }),
      (error: unknown): RunOutcome => ({ ok: false, problem: problemOf(error) }),
    );
    run.look = { plan: run.look.plan, state: 'ended', outcome, endedAt: new Date() };
    this.#tell(key);
  }

  async #inPlace(key: StoreKey, run: Run, work: (signal: AbortSignal) => Promise<void>): Promise<void> {
    const { signal } = run.abort;
    const release = await this.#limiter.acquire(key, signal);
    const begun = performance.now();
    run.look = { plan: run.look.plan, state: 'running' };
    this.#tell(key);
    let outcome: RunOutcome = { ok: true };
    try {
      await work(signal);
    } catch (error) {
      outcome = { ok: false, problem: problemOf(error) };
      throw error;
    } finally {
      release();
      this.#hooks.ended?.(run.look.plan.verb, outcome, (performance.now() - begun) / 1000);
    }
  }

  /** Everybody behind it in the queue has a new place. */
  #tell(key: StoreKey): void {
    this.#hooks.changed(key);
    for (const waiting of this.#limiter.queued()) this.#hooks.changed(waiting);
  }
}

function problemOf(error: unknown): HelmError['problem'] {
  if (error instanceof HelmError) return error.problem;
  const message = error instanceof Error ? error.message : String(error);
  return { reason: 'HelmNotRun', message, retry: 'later' };
}
