import type { Client } from 'urql';
import type { BulkRun } from './run.ts';
import { withOutcomes } from './run.ts';
import { RunRecord } from './run-record.ts';
import { sendBatch, type Answer } from './send-batch.ts';

/** Requests without an answer in a row, after which it stops. */
const TRIES = 5;
const RETRY_MS = 1000;
const LOCK = 'urumi-bulk';

/**
 * Does an act to many stores, one request after the other. The browser keeps how far it is, and each request can be
 * repeated, so that the run can be continued after a reload or an error.
 */
export class BulkRunner {
  readonly #record: RunRecord;
  readonly #listeners = new Set<() => void>();
  #run: BulkRun | undefined;
  #stop = new AbortController();

  constructor(storage: Storage) {
    this.#record = new RunRecord(storage);
    const kept = this.#record.read();
    this.#run = kept?.status === 'running' ? { ...kept, status: 'stopped', note: INTERRUPTED } : kept;
  }

  get run(): BulkRun | undefined {
    return this.#run;
  }

  /** Calls back after each change. Also follows another tab of the browser. */
  listen = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    globalThis.addEventListener('storage', this.#follow);
    return () => {
      this.#listeners.delete(listener);
      if (this.#listeners.size === 0) globalThis.removeEventListener('storage', this.#follow);
    };
  };

  /** Resolves when it is done or has stopped. */
  async start(client: Client, run: BulkRun): Promise<void> {
    const isKept = this.#record.begin(run);
    this.#set({ ...run, note: isKept ? undefined : 'The browser has no space to keep this over a reload.' });
    await this.resume(client);
  }

  /** Continues a run that was stopped. */
  async resume(client: Client): Promise<void> {
    this.#stop = new AbortController();
    await alone(async (isAlone) => {
      if (isAlone) await this.#drive(client, this.#stop.signal);
      else this.#change({ status: 'stopped', note: 'Another tab of this browser runs it.' });
    });
  }

  /** Ends after the request that is under way. */
  cancel(): void {
    this.#stop.abort();
  }

  dismiss(): void {
    this.#record.clear();
    this.#set(undefined);
  }

  async #drive(client: Client, signal: AbortSignal): Promise<void> {
    this.#change({ status: 'running', note: undefined, elsewhere: undefined });
    let lost = 0;
    while (this.#run?.status === 'running' && !signal.aborted) {
      const answer = await sendBatch(client, this.#run);
      lost = answer.kind === 'lost' ? lost + 1 : 0;
      if (lost === TRIES) this.#change({ status: 'stopped', note: `No answer: ${textOf(answer)}` });
      else await this.#take(answer, lost, signal);
    }
    if (this.#run?.status === 'running') this.#change({ status: 'stopped', note: 'You stopped it.' });
  }

  async #take(answer: Answer, lost: number, signal: AbortSignal): Promise<void> {
    const run = this.#run;
    if (!run) return;
    if (answer.kind === 'outcomes') return this.#change(withOutcomes(run, answer.outcomes));
    if (answer.kind === 'refused') return this.#change({ status: 'stopped', note: answer.message });
    const ms = answer.kind === 'wait' ? answer.seconds * 1000 : RETRY_MS * 2 ** lost;
    const why = answer.kind === 'wait' ? 'The rate limit is reached' : 'The server does not answer';
    this.#change({ note: `${why}: goes on in ${Math.ceil(ms / 1000)} s.` });
    await pause(ms, signal);
  }

  #change(part: Partial<BulkRun>): void {
    if (!this.#run) return;
    const next = { ...this.#run, ...part };
    this.#record.save(next);
    this.#set(next);
  }

  #set(run: BulkRun | undefined): void {
    this.#run = run;
    for (const listener of this.#listeners) listener();
  }

  readonly #follow = (event: StorageEvent): void => {
    if (!RunRecord.isAbout(event)) return;
    const run = this.#record.read();
    this.#set(run && { ...run, elsewhere: true });
  };
}

const INTERRUPTED = 'It was interrupted, for example by a reload of the page.';

const textOf = (answer: Answer): string => ('message' in answer ? answer.message : '');

/** Runs in one tab of the browser at a time, where the browser can tell. */
async function alone(run: (isAlone: boolean) => Promise<void>): Promise<void> {
  // Not in every browser, and only with https or on loopback.
  const locks = navigator.locks as LockManager | undefined;
  if (!locks) return run(true);
  await locks.request(LOCK, { ifAvailable: true }, (lock) => run(lock !== null));
}

function pause(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (signal.aborted) return resolve();
    const timer = setTimeout(resolve, ms);
    signal.addEventListener('abort', () => {
      clearTimeout(timer);
      resolve();
    });
  });
}
