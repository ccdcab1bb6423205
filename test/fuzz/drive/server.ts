import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { repoRoot } from '../../../tools/lib/paths.ts';
import type { Report } from './monitor.ts';

const MONITOR = join(import.meta.dirname, 'monitor.ts');
/** A server that does not answer its monitor for this long hangs. Milliseconds. */
const HANG_MS = 20_000;
const START_MS = 60_000;

/** The real server in a process of its own, watched from inside. Started again by `ready` after it ended. */
export class ServerUnderTest {
  readonly #env: Record<string, string>;
  #child: ChildProcess | undefined;
  #output = '';
  #port = 0;

  /** @param env of the server; see server/src/config/variables.ts */
  constructor(env: Record<string, string>) {
    this.#env = env;
  }

  get port(): number {
    return this.#port;
  }

  get alive(): boolean {
    return this.#child !== undefined && this.#child.exitCode === null && this.#child.signalCode === null;
  }

  /** How it ended; empty while it runs. */
  get end(): string {
    const { exitCode, signalCode } = this.#child ?? {};
    return signalCode ? `by ${signalCode}` : exitCode == null ? '' : `with code ${exitCode}`;
  }

  /** The end of what it has written. */
  get output(): string {
    return this.#output.slice(-3000);
  }

  /** Starts it, unless it runs. */
  async ready(): Promise<void> {
    if (this.alive) return;
    this.#output = '';
    const args = ['--expose-gc', '--import', MONITOR, join(repoRoot, 'server/src/main.ts')];
    const child = spawn(process.execPath, args, {
      cwd: repoRoot,
      env: { PATH: process.env['PATH'] ?? '', HOME: process.env['HOME'] ?? '', ...this.#env },
      stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    });
    this.#child = child;
    for (const stream of [child.stdout, child.stderr]) stream?.on('data', (data: Buffer) => this.#note(data));
    this.#port = await this.#portOf(child);
  }

  /** What the monitor has seen since it was last asked; undefined when the server has ended or hangs. */
  async report(collect = false): Promise<Report | undefined> {
    const child = this.#child;
    if (!child || !this.alive) return undefined;
    const { promise, resolve } = Promise.withResolvers<Report | undefined>();
    const end = (): void => resolve(undefined);
    child.once('message', resolve).once('exit', end);
    const late = setTimeout(() => resolve(undefined), HANG_MS);
    if (child.connected) child.send({ collect }, () => {});
    const report = await promise;
    clearTimeout(late);
    child.removeAllListeners('message').off('exit', end);
    return report;
  }

  async stop(signal: 'SIGTERM' | 'SIGKILL' = 'SIGTERM'): Promise<void> {
    const child = this.#child;
    if (!child || !this.alive) return;
    const ended = once(child, 'exit');
    child.kill(signal);
    const kill = setTimeout(() => child.kill('SIGKILL'), 10_000);
    await ended;
    clearTimeout(kill);
  }

  #note(data: Buffer): void {
    this.#output = (this.#output + data.toString()).slice(-20_000);
  }

  async #portOf(child: ChildProcess): Promise<number> {
    const deadline = Date.now() + START_MS;
    while (Date.now() < deadline && child.exitCode === null) {
      const found = /"url":"http:\/\/127\.0\.0\.1:(\d+)"[^\n]*"msg":"ready to serve"/.exec(this.#output)?.[1];
      if (found) return Number(found);
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
    throw new Error(`the server did not start:\n${this.#output}`);
  }
}
