import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import type { Report } from './report.ts';

/** A process that is measured: its address, and its CPU time. */
export class Measured<O extends object> {
  readonly url: string;
  readonly #process: ChildProcess;

  private constructor(child: ChildProcess, url: string) {
    this.#process = child;
    this.url = url;
  }

  /** @param file of this folder */
  static async start<O extends object>(file: string, ...args: string[]): Promise<Measured<O>> {
    const child = fork(join(import.meta.dirname, file), args);
    const report = await answerOf(child);
    if (!('url' in report)) throw new Error(`${file} did not start`);
    return new Measured(child, report.url);
  }

  order(order: O): void {
    this.#process.send(order);
  }

  /** CPU time since the start of the process. Milliseconds. */
  async cpuMs(): Promise<number> {
    const answer = answerOf(this.#process);
    this.#process.send({ do: 'cpu' });
    const report = await answer;
    return 'cpuMs' in report ? report.cpuMs : Number.NaN;
  }

  stop(): void {
    this.#process.disconnect();
  }
}

async function answerOf(child: ChildProcess): Promise<Report> {
  const [report]: Report[] = await once(child, 'message');
  if (!report) throw new Error('the process sent no report');
  return report;
}
