import { existsSync } from 'node:fs';
import { rm, writeFile } from 'node:fs/promises';
import { setTimeout as sleep } from 'node:timers/promises';
import { waitUntil } from '../../tools/cluster/wait.ts';
import { startServer, type RunningServer } from '../../tools/platform/server.ts';
import type { TestPlatform } from './test-platform.ts';

type Paused = Pick<TestPlatform, 'url' | 'env' | 'serverLog' | 'pauseFile'>;

const POLL_MS = 200;

/** In the process that owns the server: stops it while the file is there, and starts it again afterwards. */
export function keepServer(
  platform: Paused,
  first: RunningServer | undefined,
): { stop: () => Promise<void> } {
  const { url, env, serverLog, pauseFile } = platform;
  const ending = new AbortController();
  let server = first;
  const follow = async (): Promise<void> => {
    while (!ending.signal.aborted) {
      if (existsSync(pauseFile)) server = await server?.stop().then(() => undefined);
      else server ??= await startServer(env, Number(new URL(url).port), { file: serverLog });
      await sleep(POLL_MS, undefined, { signal: ending.signal }).catch(() => undefined);
    }
    await server?.stop();
  };
  const running = follow();
  return {
    stop: () => {
      ending.abort();
      return running;
    },
  };
}

const answers = async ({ url }: Paused): Promise<boolean> =>
  (await fetch(`${url}/readyz`).catch(() => undefined))?.ok ?? false;

/** In a test: stops the server beside the cluster, so that the cluster can have another one. */
export async function pauseServer(platform: Paused): Promise<void> {
  await writeFile(platform.pauseFile, '');
  await waitUntil('the server stopped', async () => !(await answers(platform)), 30, platform.serverLog);
}

/** In a test: starts it again, for the test files that follow. */
export async function resumeServer(platform: Paused): Promise<void> {
  await rm(platform.pauseFile, { force: true });
  await waitUntil('the server started again', () => answers(platform), 60, platform.serverLog);
}
