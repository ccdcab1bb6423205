import { execa } from 'execa';
import type { TestPlatform } from '../../support/test-platform.ts';

export interface Target {
  name: string;
  host: string;
  port: number;
  /** Default: TCP. */
  udp?: boolean;
}

/** Code that an attacker runs in a pod, and how the pod runs code. */
export interface Foothold {
  namespace: string;
  pod: string;
  language: 'php' | 'node' | 'bash';
}

/**
 * What each target answers to a packet from the pod: `answers` means that it accepts or refuses a connection, `silent` that
 * nothing comes back within a second.
 */
export async function tryAll(
  platform: TestPlatform,
  from: Foothold,
  targets: readonly Target[],
): Promise<Record<string, string>> {
  const answers = await Promise.all(targets.map((target) => tryOne(platform, from, target)));
  return Object.fromEntries(targets.map(({ name }, index) => [name, answers[index] ?? '']));
}

async function tryOne(platform: TestPlatform, from: Foothold, target: Target): Promise<string> {
  const { stdout, stderr } = await inPod(platform, from, SCRIPTS[from.language](target));
  const said = /answers|silent/.exec(stdout)?.[0];
  if (!said) throw new Error(`${from.pod}, ${target.name}: ${stdout} ${stderr}`);
  return said;
}

/** Runs a command in a pod. Never throws for its exit code. */
export function inPod(platform: TestPlatform, { namespace, pod }: Foothold, command: string[]) {
  return execa(platform.kubectl, ['-n', namespace, 'exec', pod, '--', ...command], {
    env: { KUBECONFIG: platform.kubeconfig },
    reject: false,
  });
}

const SCRIPTS: Record<Foothold['language'], (target: Target) => string[]> = {
  php: ({ host, port }) => [
    'php',
    '-r',
    `$s = @fsockopen('${host.includes(':') ? `[${host}]` : host}', ${port}, $code, $text, 1); echo $s || $code === 111 ? 'answers' : 'silent';`,
  ],
  node: ({ host, port, udp }) => ['node', '-e', udp ? udpScript(host, port) : tcpScript(host, port)],
  bash: ({ host, port }) => [
    'bash',
    '-c',
    `out=$(timeout 1 bash -c '</dev/tcp/${host}/${port}' 2>&1) && echo answers && exit
     case $out in *refused*) echo answers ;; *) echo silent ;; esac`,
  ],
};

const END = `const end = (said) => () => { console.log(said); process.exit(); };
  setTimeout(end('silent'), 1000);`;

const tcpScript = (host: string, port: number): string => `${END}
  require('node:net').connect(${port}, '${host}').on('connect', end('answers'))
    .on('error', (error) => end(error.code === 'ECONNREFUSED' ? 'answers' : 'silent')());`;

/** A DNS query for the root; a closed port is answered by ICMP. */
const udpScript = (host: string, port: number): string => `${END}
  const socket = require('node:dgram').createSocket('udp4');
  socket.on('message', end('answers')).on('error', end('answers'));
  socket.connect(${port}, '${host}', () => socket.send(Buffer.from('000101000001000000000000000002 0001'.replace(' ', ''), 'hex')));`;
