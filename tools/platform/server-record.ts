import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { waitUntil } from '../cluster/wait.ts';
import { dataDir } from '../lib/paths.ts';
import { identify, isAlive, type ProcessId } from '../lib/process-start.ts';

/** An `npm start` that runs: its process, which restarts the server, and what it serves. */
export interface ServerRecord {
  starter: ProcessId;
  url: string;
  clusterKind: string;
  /** Name of the embedded cluster that it was started with. */
  clusterName: string;
}

const STOP_SECONDS = 30;
const folder = (): string => dataDir('servers');
const fileOf = (pid: number): string => join(folder(), `${pid}.json`);

/** Records this process as the one that runs a server. @returns removes the record */
export async function recordServer(server: Omit<ServerRecord, 'starter'>): Promise<() => Promise<void>> {
  const record: ServerRecord = { starter: await identify(process.pid), ...server };
  await mkdir(folder(), { recursive: true });
  await writeFile(fileOf(process.pid), JSON.stringify(record));
  return () => rm(fileOf(process.pid), { force: true });
}

/** Those that run now. Records of processes that are gone are removed. */
export async function runningServers(): Promise<ServerRecord[]> {
  const files = (await readdir(folder()).catch(() => [])).filter((name) => name.endsWith('.json'));
  const records = await Promise.all(files.map((name) => readRunning(join(folder(), name))));
  return records.filter((record) => record !== undefined);
}

async function readRunning(file: string): Promise<ServerRecord | undefined> {
  const text = await readFile(file, 'utf8').catch(() => '');
  if (text === '') return undefined;
  const record = JSON.parse(text) as ServerRecord;
  if (await isAlive(record.starter)) return record;
  await rm(file, { force: true });
  return undefined;
}

/** SIGTERM to `npm start`, which stops its server; waits until it is gone. */
export async function stopServer({ starter }: ServerRecord): Promise<void> {
  process.kill(starter.pid, 'SIGTERM');
  const gone = async (): Promise<boolean> => !(await isAlive(starter));
  await waitUntil(`process ${starter.pid} ended`, gone, STOP_SECONDS, `kill ${starter.pid}`);
}
