import { spawn, type ChildProcess } from 'node:child_process';
import { readlink } from 'node:fs/promises';
import { execa } from 'execa';
import { waitUntil } from '../../../tools/cluster/wait.ts';

/** Addresses that stand for what is outside of the node. The kernel answers on every port: a refusal is an answer. */
export const OUTSIDE = {
  internet: '198.51.100.1',
  lan: '192.168.77.1',
  metadata: '169.254.169.254',
  metadataOfAnotherCloud: '100.100.100.200',
} as const;

const HOST = '198.51.100.254';
const LINK = 'urumioutside';

/** A network namespace beside the node. */
export interface Outside {
  /** Runs a program in it. */
  command: [program: string, ...args: string[]];
  /** Address of the node there, and the node's interface. */
  host: string;
  link: string;
  unplug: () => void;
}

/** Makes a network namespace beside the node that has the addresses. */
export async function plugInOutside(): Promise<Outside> {
  const holder = spawn('unshare', ['--net', '--', 'sleep', '3600'], { stdio: 'ignore' });
  const pid = await pidOf(holder);
  const peer = ['type', 'veth', 'peer', 'name', 'eth0', 'netns', String(pid)];
  await ip('link', 'add', LINK, ...peer);
  await ip('address', 'add', `${HOST}/24`, 'dev', LINK);
  await ip('link', 'set', LINK, 'up');
  const command: Outside['command'] = ['nsenter', `--target=${pid}`, '--net', '--'];
  const inside = ['ip link set lo up', 'ip link set eth0 up', ...Object.values(OUTSIDE).map(addressOf)].join(
    ' && ',
  );
  await execa(command[0], [...command.slice(1), 'sh', '-c', inside]);
  for (const address of Object.values(OUTSIDE)) await ip('route', 'replace', address, 'dev', LINK);
  return { command, host: HOST, link: LINK, unplug: () => void holder.kill('SIGKILL') };
}

const addressOf = (address: string): string =>
  `ip address add ${address}/${address === OUTSIDE.internet ? 24 : 32} dev eth0`;

const ip = (...args: string[]): ReturnType<typeof execa> => execa('ip', args);

async function pidOf(holder: ChildProcess): Promise<number> {
  const pid = await new Promise<number>((resolve, reject) =>
    holder.once('spawn', () => resolve(holder.pid ?? 0)).once('error', reject),
  );
  const own = await readlink('/proc/self/ns/net');
  const apart = async (): Promise<boolean> => (await readlink(`/proc/${pid}/ns/net`)) !== own;
  await waitUntil('a network namespace', apart, 5, 'run the test as root');
  return pid;
}
