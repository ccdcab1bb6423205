import { access, readdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { execa, type ResultPromise } from 'execa';
import { afterAll, describe, expect, test } from 'vitest';
import { cacheDir, repoRoot } from '../../../tools/lib/paths.ts';
import { startTime } from '../../../tools/lib/process-start.ts';
import { readTraces } from './machine.ts';

const testCommand = join(repoRoot, 'scripts/test.ts');
const folderOf = (pid: number | undefined): string => cacheDir('test-runs', String(pid));
const isThere = (path: string): Promise<boolean> =>
  access(path).then(
    () => true,
    () => false,
  );

describe.skipIf(process.getuid?.() !== 0)('a run of npm test that brings up a cluster', () => {
  let run: ResultPromise<{ all: true; reject: false; buffer: false }>;

  afterAll(() => {
    run?.kill('SIGKILL');
  });

  /** Starts the file that brings up a cluster, until its API server runs. @returns name of the cluster */
  async function startRun(): Promise<string> {
    const file = 'test/integration/cluster/embedded.test.ts';
    run = execa(process.execPath, [testCommand, file], { all: true, reject: false, buffer: false });
    run.all.resume();
    const clusters = join(folderOf(run.pid), 'clusters');
    const started = async (): Promise<string | undefined> => {
      const names = await readdir(clusters).catch(() => []);
      const running = names.map(async (name) => [name, await isThere(join(clusters, name, 'run/etcd.pid'))]);
      return (await Promise.all(running)).find(([, up]) => up)?.[0] as string | undefined;
    };
    let name: string | undefined;
    await expect.poll(async () => (name = await started()), { timeout: 60_000 }).toBeDefined();
    return name!;
  }

  test('takes the cluster down when it is interrupted, and ends with 130', async () => {
    const name = await startRun();
    run.kill('SIGINT');
    expect(await run).toMatchObject({ exitCode: 130 });
    expect(await isThere(folderOf(run.pid))).toBe(false);
    expect(await readTraces(name)).toMatchObject({ cgroups: [], processes: [] });
  });

  test('and is killed leaves nothing after any next run', async () => {
    const name = await startRun();
    const folder = folderOf(run.pid);
    run.kill('SIGKILL');
    await expect.poll(() => startTime(run.pid ?? 0)).toBeUndefined();
    expect((await readTraces(name)).processes).not.toEqual([]);
    const next = await execa(process.execPath, [testCommand, 'tools/lib/calm.test.ts'], { reject: false });
    expect(next.stdout.split('\n')).toContain(`removing what test run ${run.pid} left`);
    expect(next.stdout.split('\n').at(-1)).toBe('1 passed, 0 failed, 0 skipped');
    expect(await isThere(folder)).toBe(false);
    expect(await readdir(dirname(folder))).not.toContain(String(run.pid));
    expect(await readTraces(name)).toMatchObject({ cgroups: [], processes: [] });
  });
});
