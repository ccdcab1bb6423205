import { readFile } from 'node:fs/promises';
import { execa } from 'execa';
import { startTime } from '../../lib/process-start.ts';
import { waitUntil } from '../wait.ts';
import type { EmbeddedPlan } from './plan.ts';

const GRACE_MS = 5000;
const SIGTERM_BIT = 1n << 14n;

/**
 * Ends every pod: each is a child of a shim, and a shim is known by the containerd socket in its arguments.
 * With `gently`, programs that handle SIGTERM get time to write their data.
 */
export async function stopPods(plan: EmbeddedPlan, options: { gently: boolean }): Promise<void> {
  const shims = await shimsOf(plan);
  const pods = (await Promise.all(shims.map(childrenOf))).flat();
  if (options.gently) await terminate(pods);
  for (const pid of [...pods, ...shims]) signal(pid, 'SIGKILL');
  await waitUntil(
    'pods stopped',
    async () => (await shimsOf(plan)).length === 0,
    20,
    'find out what blocks these processes',
  );
}

async function shimsOf(plan: EmbeddedPlan): Promise<number[]> {
  return pgrep(['-f', `containerd-shim.*${plan.containerdSocket}`]);
}

function childrenOf(pid: number): Promise<number[]> {
  return pgrep(['-P', String(pid)]);
}

async function pgrep(args: string[]): Promise<number[]> {
  const { stdout } = await execa('pgrep', args, { reject: false });
  return (stdout ?? '').split('\n').filter(Boolean).map(Number);
}

async function terminate(pods: readonly number[]): Promise<void> {
  const handles = await Promise.all(pods.map(handlesTerm));
  const polite = pods.filter((_, index) => handles[index]);
  for (const pid of polite) signal(pid, 'SIGTERM');
  const deadline = Date.now() + GRACE_MS;
  const ended = async (): Promise<boolean> =>
    Date.now() > deadline ||
    (await Promise.all(polite.map((pid) => startTime(pid)))).every((started) => started === undefined);
  await waitUntil('programs ended', ended, 60, '');
}

/** The first process of a container that does not handle SIGTERM never sees it. */
async function handlesTerm(pid: number): Promise<boolean> {
  const status = await readFile(`/proc/${pid}/status`, 'utf8').catch(() => '');
  const caught = /^SigCgt:\s*([0-9a-f]+)$/m.exec(status)?.[1] ?? '0';
  return (BigInt(`0x${caught}`) & SIGTERM_BIT) !== 0n;
}

function signal(pid: number, name: NodeJS.Signals): void {
  try {
    process.kill(pid, name);
  } catch {
    // The process has already ended.
  }
}
