import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ControlPlane } from '../test/support/control-plane.ts';
import { freePort } from '../tools/cluster/ports.ts';
import { residentMiB } from './memory.ts';

/** Folder of compiled code, which the image has as well. */
export const CODE_CACHE = join(tmpdir(), `urumi-bench-code-${process.pid}`);

/** Memory after a garbage collection, and the resident memory before it. Bytes; `peak` in MiB. */
export interface Start {
  readyMs: number;
  heap: number;
  rss: number;
  peak: number;
}

const ENV = {
  NODE_COMPILE_CACHE: CODE_CACHE,
  CONTROLLER: 'false',
  LOG_LEVEL: 'warn',
  STORE_BASE_DOMAIN: 'shops.test',
  WORDPRESS_IMAGE: 'registry.test/wordpress:1',
  MARIADB_IMAGE: 'registry.test/mariadb:1',
  MAX_STORES_TOTAL: '0',
  AUDIT_LOG_FILE: '',
  ACTIVITY_LOG_FILE: '',
};

/** Starts the server of a repository without a controller, measures it until it has been at rest, and stops it. */
export async function startReplica(plane: ControlPlane, checkout: string, restSeconds = 10): Promise<Start> {
  const port = await freePort();
  const preload = join(import.meta.dirname, 'memory-on-request.ts');
  const flags = await flagsOfImage(checkout);
  const begun = performance.now();
  const server = fork(join(checkout, 'server/src/main.ts'), {
    cwd: checkout,
    execArgv: [...flags, '--expose-gc', '--import', preload],
    env: {
      ...process.env,
      ...ENV,
      PORT: String(port),
      KUBECONFIG: plane.kubeconfig,
      HELM_BIN: join(plane.bin, 'helm'),
    },
  });
  try {
    await untilReady(server, port);
    const readyMs = performance.now() - begun;
    const rss = (await atRest(server.pid ?? 0, restSeconds)) * 2 ** 20;
    const peak = await residentMiB(server.pid ?? 0, 'VmHWM');
    return { readyMs, rss, peak, heap: (await memoryOf(server)).heapUsed };
  } finally {
    server.kill('SIGTERM');
    await once(server, 'exit');
  }
}

/** Flags of node in the image of the platform. */
async function flagsOfImage(checkout: string): Promise<string[]> {
  const file = await readFile(join(checkout, 'images/urumi/Containerfile'), 'utf8');
  const command = JSON.parse(/^CMD (.+)$/m.exec(file)?.[1] ?? '[]') as string[];
  return command.filter((part) => part.startsWith('--'));
}

async function untilReady(server: ChildProcess, port: number): Promise<void> {
  for (;;) {
    if (server.exitCode !== null) throw new Error('the server has exited');
    const answer = await fetch(`http://127.0.0.1:${port}/readyz`).catch(() => undefined);
    if (answer?.ok) return;
    await pause(20);
  }
}

/** The least of several seconds: garbage that is not collected yet is not needed. MiB. */
async function atRest(pid: number, restSeconds: number): Promise<number> {
  let least = Number.POSITIVE_INFINITY;
  for (let look = 0; look < restSeconds; look += 1) {
    await pause(1000);
    least = Math.min(least, await residentMiB(pid, 'VmRSS'));
  }
  return least;
}

async function memoryOf(server: ChildProcess): Promise<{ heapUsed: number }> {
  const answer = once(server, 'message') as Promise<[{ heapUsed: number }]>;
  server.send('memory');
  return (await answer)[0];
}

const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));
