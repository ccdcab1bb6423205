import { mkdir, readdir, readFile, readlink, rm, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { execa } from 'execa';
import { cacheDir, repoRoot } from '../lib/paths.ts';
import { identify, isAlive, type ProcessId } from '../lib/process-start.ts';
import { Problem } from '../lib/problem.ts';

/**
 * Folder for the clusters of each run of the tests. It is beside the builds, apart from clusters of the user. Every process
 * of the run has it in its environment as URUMI_DATA_DIR, so that a later run finds what a killed one left.
 */
const runsDir = (): string => cacheDir('test-runs');
const ownerFile = (folder: string): string => join(folder, 'owner.json');

/** Makes the folder of this run. */
export async function beginRun(): Promise<string> {
  const folder = join(runsDir(), String(process.pid));
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true, mode: 0o700 });
  await writeFile(ownerFile(folder), JSON.stringify(await identify(process.pid)));
  return folder;
}

/**
 * Removes every cluster of a run, ends the processes that it left, and removes its folder. Tests and servers end first,
 * because they could start more.
 * @throws Problem when a cluster cannot be removed; the folder stays
 */
export async function endRun(folder: string): Promise<void> {
  for (const pid of await processesOf(folder)) if (await isNode(pid)) kill(pid);
  const clusters = await readdir(join(folder, 'clusters'), { withFileTypes: true }).catch(() => []);
  for (const { name } of clusters.filter((entry) => entry.isDirectory())) await takeDown(folder, name);
  for (const pid of await processesOf(folder)) kill(pid);
  await rm(folder, { recursive: true, force: true, maxRetries: 10 });
}

/** Ends the runs whose `npm test` is gone, for example because it was killed. */
export async function endStaleRuns(say: (line: string) => void): Promise<void> {
  for (const name of await readdir(runsDir()).catch(() => [])) {
    const folder = join(runsDir(), name);
    if (await isOwned(folder)) continue;
    say(`removing what test run ${name} left`);
    await endRun(folder);
  }
}

async function isOwned(folder: string): Promise<boolean> {
  const text = await readFile(ownerFile(folder), 'utf8').catch(() => '');
  return text !== '' && isAlive(JSON.parse(text) as ProcessId);
}

async function takeDown(folder: string, name: string): Promise<void> {
  const args = [join(repoRoot, 'scripts/cluster.ts'), 'down', '--purge', '--name', name];
  const env = { URUMI_DATA_DIR: folder };
  const { failed, all } = await execa(process.execPath, args, { env, reject: false, all: true });
  if (failed) throw new Problem(`cluster "${name}" of a test run is left: ${all}`, `look at ${folder}`);
}

/** Pids of the processes that were started with this folder in their environment. Not this process. */
async function processesOf(folder: string): Promise<number[]> {
  const pids = (await readdir('/proc').catch(() => [])).filter((name) => /^\d+$/.test(name)).map(Number);
  const found = await Promise.all(
    pids.map(async (pid) => {
      const environment = await readFile(`/proc/${pid}/environ`, 'utf8').catch(() => '');
      return environment.split('\0').includes(`URUMI_DATA_DIR=${folder}`) ? [pid] : [];
    }),
  );
  return found.flat().filter((pid) => pid !== process.pid);
}

/** Tests, servers and commands, but not the programs of a cluster. */
async function isNode(pid: number): Promise<boolean> {
  return basename(await readlink(`/proc/${pid}/exe`).catch(() => '')) === 'node';
}

function kill(pid: number): void {
  try {
    process.kill(pid, 'SIGKILL');
  } catch {
    // The process has already ended.
  }
}
