import { execa, type ResultPromise } from 'execa';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { DROP_RULES, firewallRules } from '../../../tools/setup/server/firewall.ts';
import { canIsolate } from '../../../tools/test/isolation.ts';

const [server, internet, pods] = ['server', 'internet', 'pods'].map(
  (name) => `urumi-${name}-${process.pid}`,
) as [string, string, string];
const PORTS = [22, 80, 443, 2379, 6443, 8080, 10_250, 30_080];
/** A NodePort, as kube-proxy makes it: its address is translated before it is routed. */
const NODE_PORT = 30_081;
const TRANSLATION = `table ip kube {
  chain pre {
    type nat hook prerouting priority dstnat
    tcp dport ${NODE_PORT} redirect to :80
  }
}
`;
/** A port of a machine on the internet. */
const ELSEWHERE = 9000;

describe.skipIf(!(await canIsolate()))('the firewall of a server', () => {
  const listeners: { stop(): Promise<void> }[] = [];

  beforeAll(async () => {
    for (const namespace of [server, internet, pods]) await ip('netns', 'add', namespace);
    await connect(internet, 'outside0', '203.0.113', 'fd00:1::');
    await connect(pods, 'cni0', '10.42.0', 'fd00:2::');
    await nft(server, TRANSLATION);
    for (const [namespace, ports] of [
      [server, PORTS],
      [internet, [ELSEWHERE]],
    ] as const)
      listeners.push(await listen(namespace, ports));
  });

  afterAll(async () => {
    for (const listener of listeners) await listener.stop();
    for (const namespace of [server, internet, pods]) await ip('netns', 'delete', namespace);
  });

  test('opens SSH, HTTP and HTTPS to the internet and nothing else, by IPv4 and IPv6', async () => {
    const [all4, all6] = [await reach(internet, '203.0.113.7'), await reach(internet, 'fd00:1::7')];
    expect(all4).toEqual([...PORTS, NODE_PORT]);
    expect(all6).toEqual(PORTS);
    await nft(server, firewallRules({ outside: ['outside0'], ssh: [22] }));
    expect(await reach(internet, '203.0.113.7')).toEqual([22, 80, 443]);
    expect(await reach(internet, 'fd00:1::7')).toEqual([22, 80, 443]);
  });

  test('leaves the networks of pods open', async () => {
    expect(await reach(pods, '10.42.0.7')).toEqual([...PORTS, NODE_PORT]);
  });

  test('lets answers in to what the server asks', async () => {
    expect(await reach(server, '203.0.113.1', [ELSEWHERE])).toEqual([ELSEWHERE]);
  });

  test('is replaced as a whole when it is loaded again, and opens everything when it is removed', async () => {
    await nft(server, firewallRules({ outside: ['outside0'], ssh: [8080] }));
    expect(await reach(internet, '203.0.113.7')).toEqual([80, 443, 8080]);
    await inside(server, ['nft', ...DROP_RULES]);
    expect(await reach(internet, '203.0.113.7')).toEqual([...PORTS, NODE_PORT]);
  });
});

const ip = (...args: string[]): ResultPromise => execa('ip', args);

function inside(namespace: string, command: readonly string[], input?: string) {
  return execa('ip', ['netns', 'exec', namespace, ...command], { reject: false, input });
}

/** Loads rules; fails when nft refuses them. */
async function nft(namespace: string, rules: string): Promise<void> {
  const { exitCode, stderr } = await inside(namespace, ['nft', '-f', '-'], rules);
  expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: '' });
}

/** Connects a namespace to the server. The server has the addresses that end with 7, the other those with 1. */
async function connect(other: string, name: string, network4: string, network6: string): Promise<void> {
  await ip('-n', server, 'link', 'add', name, 'type', 'veth', 'peer', 'name', 'eth0', 'netns', other);
  for (const [namespace, device, host] of [
    [server, name, '7'],
    [other, 'eth0', '1'],
  ] as const) {
    await ip('-n', namespace, 'address', 'add', `${network4}.${host}/24`, 'dev', device);
    await ip('-n', namespace, 'address', 'add', `${network6}${host}/64`, 'dev', device, 'nodad');
    await ip('-n', namespace, 'link', 'set', device, 'up');
  }
}

async function listen(namespace: string, ports: readonly number[]): Promise<{ stop(): Promise<void> }> {
  const script = `const net = require('node:net');
    let left = ${ports.length};
    const ready = () => --left || console.log('listening');
    for (const port of ${JSON.stringify(ports)}) net.createServer((socket) => socket.end()).listen(port, '::', ready);`;
  const listener = execa('ip', ['netns', 'exec', namespace, process.execPath, '-e', script], {
    reject: false,
  });
  await new Promise((resolve) => listener.stdout.once('data', resolve));
  return {
    stop: async () => {
      listener.kill();
      await listener;
    },
  };
}

/** Ports that answer, of those of the server if none are named. */
async function reach(from: string, address: string, ports = [...PORTS, NODE_PORT]): Promise<number[]> {
  const script = `const net = require('node:net');
    const open = (port) => new Promise((resolve) => {
      const socket = net.connect({ port, host: '${address}', timeout: 700 });
      const end = (answers) => () => { socket.destroy(); resolve(answers ? [port] : []); };
      socket.on('connect', end(true)).on('timeout', end(false)).on('error', end(false));
    });
    Promise.all(${JSON.stringify(ports)}.map(open)).then((all) => console.log(JSON.stringify(all.flat())));`;
  const { stdout } = await inside(from, [process.execPath, '-e', script]);
  return JSON.parse(stdout) as number[];
}
