import { join } from 'node:path';
import { execa } from 'execa';
import { freePort } from '../cluster/ports.ts';
import { repoRoot } from '../lib/paths.ts';
import { Problem } from '../lib/problem.ts';

/** How a server process ended: one of the two is set. */
export interface ServerEnd {
  exitCode: number | undefined;
  signal: string | undefined;
}

export interface RunningServer {
  url: string;
  pid: number;
  /** Settles when the process ends, for any reason. */
  ended: Promise<ServerEnd>;
  /** SIGTERM, then waits for the end. */
  stop(): Promise<void>;
  /** SIGKILL, then waits for the end. */
  kill(): Promise<void>;
}

/** The server refuses its configuration (server/src/main.ts): starting it again cannot help. */
export const CONFIGURATION_ERROR = 2;

const READY_MS = 60_000;

type Output = 'inherit' | 'ignore' | { file: string };

interface ServerProcess {
  /** Stops it, whether it is ready or not. */
  cancelSignal?: AbortSignal;
  /** Of Node, e.g. --watch. */
  flags?: readonly string[];
}

/**
 * Starts server/src/main.ts and waits until /readyz answers 200. Output goes to `stdio`.
 * @param port 0 takes a free one
 * @throws Problem when it ends or is not ready within 60 s; then no process is left. Its exit code is 2 when the server
 *   refuses its configuration.
 */
export async function startServer(
  env: Record<string, string>,
  port: number,
  stdio: Output,
  options: ServerProcess = {},
): Promise<RunningServer> {
  const server = spawnServer(env, port || (await freePort()), stdio, options);
  await ready(server).catch(async (error: unknown) => {
    await server.kill();
    throw error;
  });
  return server;
}

/** Starts server/src/main.ts and waits for nothing. */
export function spawnServer(
  env: Record<string, string>,
  port: number,
  stdio: Output,
  { cancelSignal, flags = [] }: ServerProcess = {},
): RunningServer {
  const child = execa(process.execPath, [...flags, join(repoRoot, 'server/src/main.ts')], {
    cwd: repoRoot,
    env: { ...env, PORT: String(port) },
    stdin: 'ignore',
    stdout: stdio,
    stderr: stdio,
    reject: false,
    buffer: false,
    cleanup: true,
    cancelSignal,
  });
  return handleOf(child, `http://127.0.0.1:${port}`);
}

/** What of execa's subprocess is used here. */
type Child = PromiseLike<{ exitCode?: number; signal?: string }> & {
  pid?: number;
  kill(signal: NodeJS.Signals): boolean;
};

function handleOf(child: Child, url: string): RunningServer {
  const ended = Promise.resolve(child).then(({ exitCode, signal }) => ({ exitCode, signal }));
  const end = async (signal: NodeJS.Signals): Promise<void> => {
    child.kill(signal);
    await ended;
  };
  return { url, pid: child.pid ?? 0, ended, stop: () => end('SIGTERM'), kill: () => end('SIGKILL') };
}

/** Waits until /readyz answers 200. @throws Problem when it ends before, or does not within 60 s */
export async function ready({ url, ended }: RunningServer): Promise<void> {
  let end: ServerEnd | undefined;
  void ended.then((known) => (end = known));
  const deadline = Date.now() + READY_MS;
  while (Date.now() < deadline) {
    if (end) throw endedAtStart(end);
    const answer = await fetch(`${url}/readyz`).catch(() => undefined);
    if (answer?.ok) return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Problem('the server was not ready within 60 s', `look at ${url}/readyz for what it waits for`);
}

function endedAtStart(end: ServerEnd): Problem {
  const exitCode = end.exitCode === CONFIGURATION_ERROR ? CONFIGURATION_ERROR : 1;
  return new Problem(`the server ended with ${describeEnd(end)} while it started`, 'read its log above', {
    exitCode,
  });
}

/** "exit code 1" or "signal SIGKILL". */
export function describeEnd({ exitCode, signal }: ServerEnd): string {
  return signal ? `signal ${signal}` : `exit code ${exitCode ?? 'unknown'}`;
}
