import { readFile } from 'node:fs/promises';
import { onPath } from '../lib/debian.ts';
import { networkNamespace } from '../lib/network-namespace.ts';
import { Problem } from '../lib/problem.ts';

/** A program with its arguments. */
export type Command = readonly [file: string, ...args: string[]];

/** Makes loopback usable in a new network namespace, then becomes the command. */
const WITH_LOOPBACK = 'ip link set lo up && exec "$@"';

/**
 * The same command in a new network namespace. It has its own loopback, ports, bridges and firewall: it reaches no
 * cluster and no server outside, and everything it leaves there ends with its last process. Mounts and control
 * groups stay as they are, unlike with `ip netns exec`, which hides the control groups.
 */
export function isolated(command: Command): Command {
  return ['unshare', '--net', '--', 'sh', '-c', WITH_LOOPBACK, 'sh', ...command];
}

/** Whether this machine can make one: Linux, root, util-linux and iproute2. */
export async function canIsolate(): Promise<boolean> {
  if (process.platform !== 'linux' || process.getuid?.() !== 0) return false;
  return (await onPath('unshare')) !== undefined && (await onPath('ip')) !== undefined;
}

/**
 * For tests that start a node.
 * @throws Problem in the network namespace of the shell that started the tests: a cluster of the user may run there
 */
export async function requireIsolated(): Promise<void> {
  const here = await networkNamespace();
  for (let pid = process.ppid; pid > 1; pid = await parentOf(pid)) {
    const there = await networkNamespace(pid);
    if (there !== undefined && there !== here) return;
  }
  throw new Problem(
    'this test starts a node and does not run in a separate network namespace',
    'run it with npm test, for example npm test -- e2e',
  );
}

/** 0 for a process that is gone. The parent is the second field after the name in /proc/<pid>/stat. */
async function parentOf(pid: number): Promise<number> {
  const stat = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => '');
  return Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1] ?? 0);
}
