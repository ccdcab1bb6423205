import { HelmError } from '../../helm/errors.ts';
import { Limiter } from '../../helm/limiter.ts';
import { keyText, type StoreKey } from '../../store/key.ts';
import type { RunLook, RunOutcome, RunPlan, RunVerb } from './run.ts';

interface Run {
  key: StoreKey;
  /** UID of the Store it is for: another one may have the key later. */
  uid: string;
  look: RunLook;
  limiter: Limiter;
  abort: AbortController;
  settled: Promise<void>;
}

type Work = (signal: AbortSignal) => Promise<void>;

export interface RunHooks {
  /** A run of this key moved on: look at the key again. */
  changed: (key: StoreKey) => void;
  ended?: (verb: RunVerb, outcome: RunOutcome, seconds: number) => void;
}

/** Those who wait learn their new place at most so often: each place told is a write. Milliseconds. */
const PLACES_MS = 2000;

/**
 * The helm runs of this process: at most one a store, at most so many at once, and as many teardowns besides, so that a
 * deletion never waits behind provisioning. A reconcile starts a run and goes on; the run's end brings the key back.
 */
export class HelmRuns {
  readonly #provisions: Limiter;
  readonly #teardowns: Limiter;
  readonly #hooks: RunHooks;
  readonly #runs = new Map<string, Run>();
  #placesTimer: NodeJS.Timeout | undefined;

  constructor(places: number, hooks: RunHooks) {
    this.#provisions = new Limiter(places);
    this.#teardowns = new Limiter(places);
    this.#hooks = hooks;
  }

  get active(): number {
    return this.#provisions.used + this.#teardowns.used;
  }

  get queued(): number {
    return this.#provisions.waiting + this.#teardowns.waiting;
  }

  look(key: StoreKey): RunLook | undefined {
    const run = this.#runs.get(keyText(key));
    if (!run) return undefined;
    return run.look.state === 'queued' ? { ...run.look, position: run.limiter.position(key) } : run.look;
  }

  /** How a run would look right after its start. */
  preview(plan: RunPlan): RunLook {
    const limiter = this.#limiterFor(plan);
    return limiter.isFull
      ? { plan, state: 'queued', position: limiter.waiting + 1 }
      : { plan, state: 'running' };
  }

  /** Begins a run as soon as there is a place. @throws Error when the store has one already */
  start(key: StoreKey, uid: string, plan: RunPlan, work: Work): void {
    if (this.#runs.has(keyText(key))) throw new Error(`${keyText(key)} has a helm run already`);
    const limiter = this.#limiterFor(plan);
    const place = limiter.tryAcquire();
    const look: RunLook = { plan, state: place ? 'running' : 'queued' };
    const run: Run = { key, uid, look, limiter, abort: new AbortController(), settled: Promise.resolve() };
    this.#runs.set(keyText(key), run);
    run.settled = this.#drive(run, work, place);
  }

  /** Ends a run now and forgets it. Returns once its process is gone. */
  async abort(key: StoreKey): Promise<void> {
    const run = this.#runs.get(keyText(key));
    run?.abort.abort();
    await run?.settled;
    this.clear(key);
  }

  /** Ends what a Store left behind that had this key before. */
  async endOthers(key: StoreKey, uid: string): Promise<void> {
    const run = this.#runs.get(keyText(key));
    if (run && run.uid !== uid) await this.abort(key);
  }

  /** Forgets an ended run: its outcome is in the status. */
  clear(key: StoreKey): void {
    this.#runs.delete(keyText(key));
  }

  async abortAll(): Promise<void> {
    clearTimeout(this.#placesTimer);
    const runs = [...this.#runs.values()];
    for (const run of runs) run.abort.abort();
    await Promise.all(runs.map(({ settled }) => settled));
    this.#runs.clear();
  }

  #limiterFor({ verb }: RunPlan): Limiter {
    return verb === 'uninstall' ? this.#teardowns : this.#provisions;
  }

  async #drive(run: Run, work: Work, place: (() => void) | undefined): Promise<void> {
    const outcome = await this.#inPlace(run, work, place).then(
      (): RunOutcome => ({ ok: true }),
      (error: unknown): RunOutcome => ({ ok: false, problem: problemOf(error) }),
    );
    run.look = { plan: run.look.plan, state: 'ended', outcome, endedAt: new Date() };
    this.#hooks.changed(run.key);
    this.#tellPlaces();
  }

  async #inPlace(run: Run, work: Work, place: (() => void) | undefined): Promise<void> {
    const { signal } = run.abort;
    const release = place ?? (await run.limiter.acquire(run.key, signal));
    const begun = performance.now();
    if (!place) this.#moveOn(run);
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

  #moveOn(run: Run): void {
    run.look = { plan: run.look.plan, state: 'running' };
    this.#hooks.changed(run.key);
  }

  /** Everybody behind in the queue has a new place. */
  #tellPlaces(): void {
    if (this.#placesTimer || this.#provisions.waiting === 0) return;
    this.#placesTimer = setTimeout(() => {
      this.#placesTimer = undefined;
      for (const waiting of this.#provisions.queued()) this.#hooks.changed(waiting);
    }, PLACES_MS);
  }
}

/** What is no HelmError is a request on the way to helm that failed: not the store's fault. */
function problemOf(error: unknown): HelmError['problem'] {
  if (error instanceof HelmError) return error.problem;
  const message = error instanceof Error ? error.message : String(error);
  return { reason: 'HelmNotRun', message, retry: 'later' };
}
