import { mkdir, readdir, readFile, readlink, rm, rmdir, writeFile } from 'node:fs/promises';
import { withLock } from '../../lib/lock.ts';
import { MACHINE_SETTINGS, readSettings, writeSettings, type Settings } from './settings.ts';

/**
 * Shared by the clusters of a machine: kernel settings and the mount points of mounts.ts. The first cluster records them,
 * the last one restores them. In /run, which ends with the settings at a reboot; not in a data folder,
 * since two clusters may have two of those.
 */
const FOLDER = '/run/urumi';
const FILE = `${FOLDER}/machine.json`;
const LOCK = '/run/urumi.lock';

/** Folder that every node has a mount on, and the folder of its cluster that is mounted there (see mounts.ts). */
const MOUNT_POINT = '/var/lib/kubelet';
const MOUNTED = '/fixed/plugins';

interface SharedState {
  settings: Settings;
  /** Mount points that clusters made and that go with the last of them. */
  folders: string[];
}

/** Runs `start`, which must end with the node's mounts in place, after recording the settings that nodes change. */
export function joinMachine(start: () => Promise<void>): Promise<void> {
  return locked(async () => {
    if (!(await readState()))
      await writeState({ settings: await readSettings(MACHINE_SETTINGS), folders: [] });
    await start();
  });
}

/**
 * Restores the settings and removes the mount points, unless another node runs: it needs both, and a mount point that
 * is removed takes the mounts of every other mount namespace with it.
 * @param made mount points that this cluster made
 */
export function leaveMachine(made: readonly string[]): Promise<void> {
  return locked(async () => {
    const { settings = {}, folders = [] } = (await readState()) ?? {};
    const all = [...new Set([...folders, ...made])];
    if (await aNodeRuns()) return writeState({ settings, folders: all });
    await writeSettings(settings);
    for (const path of all) await rmdir(path).catch(() => undefined);
    await rm(FOLDER, { recursive: true, force: true });
  });
}

/** Whether any embedded node runs on this machine, in any mount namespace and with any data folder. */
async function aNodeRuns(): Promise<boolean> {
  const seen = new Set<string>();
  for (const pid of (await readdir('/proc')).filter((name) => /^\d+$/.test(name))) {
    const namespace = await readlink(`/proc/${pid}/ns/mnt`).catch(() => '');
    if (seen.has(namespace)) continue;
    const mounts = await readFile(`/proc/${pid}/mountinfo`, 'utf8').catch(() => '');
    if (mounts.split('\n').some(isNodeMount)) return true;
    if (mounts !== '') seen.add(namespace);
  }
  return false;
}

/** A line of mountinfo (proc(5)): the fourth field is the folder that is mounted, the fifth is where. */
function isNodeMount(line: string): boolean {
  const [, , , root = '', point] = line.split(' ');
  return point === MOUNT_POINT && root.endsWith(MOUNTED);
}

function locked(action: () => Promise<void>): Promise<void> {
  return withLock(LOCK, () => {}, action);
}

async function readState(): Promise<SharedState | undefined> {
  const text = await readFile(FILE, 'utf8').catch(() => '');
  return text ? (JSON.parse(text) as SharedState) : undefined;
}

async function writeState(state: SharedState): Promise<void> {
  await mkdir(FOLDER, { recursive: true });
  await writeFile(FILE, JSON.stringify(state));
}
