import { join } from 'node:path';
import { execa } from 'execa';
import { freePort } from '../cluster/ports.ts';
import { repoRoot } from '../lib/paths.ts';
import { Problem } from '../lib/problem.ts';

export interface RunningServer {
  url: string;
  pid: number;
  /** Settles when the process ends, whoever ended it. */
  ended: Promise<unknown>;
  /** SIGTERM, then waits for the end. */
  stop(): Promise<void>;
  /** SIGKILL, then waits for the end. */
  kill(): Promise<void>;
}

/** Starts server/src/main.ts and waits until /readyz answers 200. Output goes to `stdio`. */
export async function startServer(
  env: Record<string, string>,
  port: number,
  stdio: 'inherit' | 'ignore' | { file: string },
): Promise<RunningServer> {
  const chosen = port || (await freePort());
  const url = `http://127.0.0.1:${chosen}`;
  const child = execa(process.execPath, [join(repoRoot, 'server/src/main.ts')], {
    cwd: repoRoot,
    env: { ...env, PORT: String(chosen) },
    stdin: 'ignore',
    stdout: stdio,
    stderr: stdio,
    reject: false,
    buffer: false,
    cleanup: true,
  });
  await ready(url, child);
  return {
    url,
    pid: child.pid ?? 0,
    ended: child,
    stop: () => end(child, 'SIGTERM'),
    kill: () => end(child, 'SIGKILL'),
  };
}

async function end(
  child: PromiseLike<unknown> & { kill(signal: NodeJS.Signals): boolean },
  signal: NodeJS.Signals,
): Promise<void> {
  child.kill(signal);
  await child;
}

async function ready(url: string, child: PromiseLike<unknown>): Promise<void> {
  let gone = false;
  void Promise.resolve(child).then(() => (gone = true));
  const deadline = Date.now() + 60_000;
  while (Date.now() < deadline) {
    if (gone) throw new Problem('the server ended while it started', 'read its log above');
    const answer = await fetch(`${url}/readyz`).catch(() => undefined);
    if (answer?.ok) return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Problem('the server was not ready within 60 s', `look at ${url}/readyz for what it waits for`);
}
