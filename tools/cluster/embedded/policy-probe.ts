import { spawn, type ChildProcess } from 'node:child_process';
import { readlink } from 'node:fs/promises';
import { execa } from 'execa';
import { Problem } from '../../lib/problem.ts';
import { waitUntil } from '../wait.ts';
import { NODE_IP, type EmbeddedPlan } from './plan.ts';

/** Above the addresses of pods, in their network: a packet of an address without a pod must never arrive. */
const ADDRESSES = ['10.244.255.253', '10.244.255.254'] as const;
/** An answer takes less than a millisecond. */
const WAIT_MS = 400;

interface Probe {
  holder: ChildProcess;
  pid: number;
  /** The end of its cable on the bridge. */
  cable: string;
  address: string;
}

/**
 * Sends real packets from two network namespaces on the node's bridge: to each other, as from pod to pod, and to the API
 * server of the node.
 * @throws Problem when one gets through, or when the network does not carry packets at all
 */
export async function probePolicies(plan: EmbeddedPlan): Promise<void> {
  const probes = await Promise.all(ADDRESSES.map((address, index) => plugIn(plan, address, index)));
  try {
    const [one, other] = probes as [Probe, Probe];
    const carried = async (): Promise<boolean> =>
      (await Promise.all(probes.map(({ address }) => answers(undefined, address, 9)))).every(Boolean);
    await waitUntil(`packets on ${plan.bridge}`, carried, 10, 'read `nft list ruleset`');
    const through = await Promise.all([answers(one, other.address, 9), answers(one, NODE_IP, plan.apiPort)]);
    if (through.includes(true)) throw open();
  } finally {
    await Promise.all(probes.map(unplug));
  }
}

/** A network namespace with an address on the bridge. */
async function plugIn({ bridge }: EmbeddedPlan, address: string, index: number): Promise<Probe> {
  const holder = spawn('unshare', ['--net', '--', 'sleep', '30'], { stdio: 'ignore' });
  const pid = await new Promise<number>((resolve, reject) =>
    holder.once('spawn', () => resolve(holder.pid ?? 0)).once('error', reject),
  );
  const own = await readlink('/proc/self/ns/net');
  const apart = async (): Promise<boolean> => (await readlink(`/proc/${pid}/ns/net`)) !== own;
  await waitUntil('a network namespace for the probe', apart, 5, 'run it as root');
  const cable = `urumiprobe${index}`;
  await execa('ip', ['link', 'delete', cable], { reject: false });
  await execa('ip', ['link', 'add', cable, 'type', 'veth', 'peer', 'name', 'eth0', 'netns', String(pid)]);
  await execa('ip', ['link', 'set', cable, 'master', bridge, 'up']);
  const inside = `ip link set eth0 up && ip address add ${address}/16 dev eth0`;
  await execa('nsenter', [`--target=${pid}`, '--net', '--', 'sh', '-c', inside]);
  return { holder, pid, cable, address };
}

/** Removes the cable itself, because the kernel removes a namespace some time after its last process. */
async function unplug({ holder, cable }: Probe): Promise<void> {
  await execa('ip', ['link', 'delete', cable], { reject: false });
  holder.kill('SIGKILL');
}

/** Whether a connection is accepted or refused: both are answers. From the node itself without a probe. */
async function answers(from: Probe | undefined, address: string, port: number): Promise<boolean> {
  const script = `const socket = require('node:net').connect(${port}, '${address}');
    const end = (code) => () => process.exit(code);
    socket.on('connect', end(0)).on('error', (error) => end(error.code === 'ECONNREFUSED' ? 0 : 1)());
    setTimeout(end(1), ${WAIT_MS});`;
  const node = [process.execPath, '-e', script];
  const [file = '', ...args] = from ? ['nsenter', `--target=${from.pid}`, '--net', '--', ...node] : node;
  return (await execa(file, args, { reject: false })).exitCode === 0;
}

function open(): Problem {
  return new Problem(
    'the node does not enforce network policies: a packet that must be dropped got through',
    'load the kernel module br_netfilter, or use --cluster=k3d',
  );
}
