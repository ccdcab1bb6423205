import type { ServerUnderTest } from '../drive/server.ts';
import type { Report } from '../drive/monitor.ts';
import type { Exchange } from '../exchange.ts';
import { BATCHES, type TargetName } from './batches.ts';
import { judge, signature, type Verdict } from './judge.ts';
import { seedOf } from './random.ts';
import { sendBatch } from './send.ts';
import { shrink } from './shrink.ts';
import { warmUp } from './warm-up.ts';

export interface CampaignOptions {
  target: TargetName;
  seed: number;
  /** Ends after so many inputs, or milliseconds, whichever comes first. */
  inputs: number;
  ms: number;
  /** How long one finding may be shrunk. Milliseconds; 0 leaves it as it was found. */
  shrinkMs: number;
  token: string;
  /** Called with the progress about every 10 s. */
  say: (line: string) => void;
}

export interface Finding {
  target: TargetName;
  kind: Verdict['kind'];
  detail: string;
  /** These two reproduce the batch. */
  seed: number;
  batch: number;
  /** Inputs and seconds until it was found. */
  after: { inputs: number; seconds: number };
  /** Exchanges that cause it; the whole batch when it is not reproduced. */
  exchanges: readonly Exchange[];
  reproduced: boolean;
}

export interface Result {
  inputs: number;
  batches: number;
  seconds: number;
  maxCpu: number;
  /** Heap after garbage collections, in the order of time. Bytes. */
  heap: number[];
  findings: Finding[];
}

const LANES = 6;
const COLLECT_MS = 20_000;
const CONNECTIONS_MS = 15_000;
const MAX_FINDINGS = 12;

/** Sends batch after batch to one server, and looks after each at what the server's monitor says. */
export class Campaign {
  readonly #server: ServerUnderTest;
  readonly #options: CampaignOptions;
  readonly #begun = performance.now();
  readonly #known = new Set<string>();
  readonly #result: Result = { inputs: 0, batches: 0, seconds: 0, maxCpu: 0, heap: [], findings: [] };
  #collected = performance.now();
  #said = performance.now();

  constructor(server: ServerUnderTest, options: CampaignOptions) {
    this.#server = server;
    this.#options = options;
  }

  async run(): Promise<Result> {
    const { inputs, ms } = this.#options;
    const { findings } = this.#result;
    while (this.#result.inputs < inputs && this.#elapsed() < ms && findings.length < MAX_FINDINGS) {
      await this.#batch(this.#result.batches);
      this.#result.batches += 1;
      this.#progress();
    }
    await this.#checkConnections();
    await this.#checkMemory();
    this.#result.seconds = this.#elapsed() / 1000;
    return this.#result;
  }

  async #batch(index: number): Promise<void> {
    const { target, seed, token } = this.#options;
    await this.#start();
    const exchanges = BATCHES[target](seedOf(seed, index));
    const answered = await sendBatch(exchanges, this.#server.port, token, LANES);
    this.#result.inputs += answered.count;
    const report = await this.#report();
    const verdict = judge(this.#server, answered, report, exchanges);
    if (verdict) await this.#found(verdict, index);
  }

  async #start(): Promise<void> {
    if (this.#server.alive) return;
    await this.#server.ready();
    await warmUp(this.#server, this.#options.token);
  }

  async #report(): Promise<Report | undefined> {
    const collect = performance.now() - this.#collected > COLLECT_MS;
    const report = await this.#server.report(collect);
    if (collect && report) this.#result.heap.push(report.heap);
    if (collect) this.#collected = performance.now();
    this.#result.maxCpu = Math.max(this.#result.maxCpu, report?.maxCpu ?? 0);
    return report;
  }

  async #found(verdict: Verdict, batch: number): Promise<void> {
    if (verdict.kind === 'server hangs') await this.#server.stop('SIGKILL');
    if (this.#known.has(signature(verdict))) return;
    this.#known.add(signature(verdict));
    const after = { inputs: this.#result.inputs, seconds: this.#elapsed() / 1000 };
    this.#options.say(`finding: ${verdict.kind}: ${verdict.detail.split('\n')[0]}`);
    const small = await this.#shrink(verdict);
    const { target, seed } = this.#options;
    const { kind, detail, suspects } = verdict;
    this.#result.findings.push({
      target,
      kind,
      detail,
      seed,
      batch,
      after,
      exchanges: small ?? suspects,
      reproduced: small !== undefined,
    });
  }

  async #shrink({ kind, suspects }: Verdict): Promise<Exchange[] | undefined> {
    if (this.#options.shrinkMs === 0) return undefined;
    const reproduces = async (candidate: Exchange[]): Promise<boolean> => {
      await (kind === 'stall' ? this.#start() : this.#server.ready());
      await this.#server.report();
      const answered = await sendBatch(candidate, this.#server.port, this.#options.token, 1);
      const again = judge(this.#server, answered, await this.#server.report(), candidate);
      if (again?.kind === 'server hangs') await this.#server.stop('SIGKILL');
      return again?.kind === kind;
    };
    return shrink(suspects, reproduces, this.#options.shrinkMs);
  }

  /** Every connection has been given up by the client: the server must let go of them too. */
  async #checkConnections(): Promise<void> {
    await this.#start();
    const deadline = performance.now() + CONNECTIONS_MS;
    let left = (await this.#server.report())?.connections ?? 0;
    while (left > 0 && performance.now() < deadline) {
      await new Promise((resolve) => setTimeout(resolve, 200));
      left = (await this.#server.report())?.connections ?? 0;
    }
    if (left > 0)
      this.#note('connections left', `${left} connections are still open after ${CONNECTIONS_MS} ms`);
  }

  async #checkMemory(): Promise<void> {
    const heap = (await this.#server.report(true))?.heap;
    if (heap !== undefined) this.#result.heap.push(heap);
    const early = median(this.#result.heap.slice(0, Math.ceil(this.#result.heap.length / 3)));
    const late = median(this.#result.heap.slice(-Math.ceil(this.#result.heap.length / 3)));
    const megabytes = (late - early) / 2 ** 20;
    if (this.#result.heap.length >= 6 && megabytes > 64) {
      this.#note('memory grows', `the heap after garbage collections grew by ${megabytes.toFixed(0)} MB`);
    }
  }

  #note(kind: Verdict['kind'], detail: string): void {
    const { target, seed } = this.#options;
    const after = { inputs: this.#result.inputs, seconds: this.#elapsed() / 1000 };
    this.#result.findings.push({
      target,
      kind,
      detail,
      seed,
      batch: this.#result.batches,
      after,
      exchanges: [],
      reproduced: false,
    });
  }

  #elapsed(): number {
    return performance.now() - this.#begun;
  }

  #progress(): void {
    if (performance.now() - this.#said < 10_000) return;
    this.#said = performance.now();
    const { inputs, maxCpu, heap, findings } = this.#result;
    const rate = Math.round(inputs / (this.#elapsed() / 1000));
    this.#options.say(
      `${inputs} inputs, ${rate} a second, longest turn ${maxCpu.toFixed(0)} ms CPU, heap ${megabytesOf(heap.at(-1))} MB, ${findings.length} findings`,
    );
  }
}

const megabytesOf = (bytes = 0): string => (bytes / 2 ** 20).toFixed(0);

function median(numbers: readonly number[]): number {
  return numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? 0;
}
