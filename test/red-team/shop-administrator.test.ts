import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { Visitor } from '../e2e/visitor.ts';
import { startArena, type Arena } from './arena.ts';
import { command, type Attack, type Outcome } from './outcome.ts';

let arena: Arena;
let before: string;
let shop: Visitor;

beforeAll(async () => {
  arena = await startArena();
  shop = new Visitor(arena.victim.url);
  before = await arena.fingerprint();
});
afterAll(async () => {
  await shop?.close();
  await arena?.stop();
});

/** Runs a script of the shell in the shop's container: an administrator of a shop can install code. */
function inside(script: string): Promise<Outcome> {
  const { platform, victim } = arena;
  const pod = ['-n', victim.namespace, 'exec', 'deploy/urumi-victim-medusa', '--'];
  return command(platform.kubectl, [...pod, 'sh', '-c', script], { KUBECONFIG: platform.kubeconfig });
}

/** Opens a connection with Node, which the image has. Exits with 1 when it is refused or not answered within 3 s. */
const reach = (host: string, port: number): Promise<Outcome> =>
  inside(
    `node -e 'const s=require("net").connect(${port},"${host}");s.on("connect",()=>{console.log("connected");process.exit(0)});s.on("error",e=>{console.error(e.code);process.exit(1)});setTimeout(()=>{console.error("no answer");process.exit(1)},3000)'`,
  );

const UNREACHABLE = /no answer|ECONNREFUSED|EHOSTUNREACH|ENETUNREACH|ENOTFOUND|EAI_AGAIN|EPERM/;

const attacks: readonly Attack[] = [
  [
    'reads a token of Kubernetes',
    () => inside('cat /var/run/secrets/kubernetes.io/serviceaccount/token'),
    /No such file/,
  ],
  [
    'becomes root',
    () => inside('su -c id || chmod u+s /bin/sh || exit 1'),
    /must be|denied|not permitted|failure|Read-only/i,
  ],
  ['changes the programs of its image', () => inside('echo x > /usr/local/bin/x'), /Read-only|denied/],
  [
    'mounts the disk of the node',
    () => inside('mount /dev/sda1 /tmp'),
    /denied|permitted|must be|superuser|not found/i,
  ],
  ['reads memory of the node', () => inside('cat /dev/mem /proc/kcore'), /denied|No such file|permitted/i],
  [
    'changes a setting of the kernel',
    () => inside('echo 1 > /proc/sys/kernel/modules_disabled'),
    /Read-only|denied|cannot create/i,
  ],
  [
    'sees processes of other stores',
    () => inside('ls -d /proc/[0-9]* | wc -l | xargs test 50 -lt'),
    /^$|exit code/,
  ],
  ['reaches the API server', () => reach('10.244.0.1', 6443), UNREACHABLE],
  ['reaches the API server by its Service', () => reach('kubernetes.default.svc', 443), UNREACHABLE],
  ['reaches the kubelet', () => reach('10.244.0.1', 10_250), UNREACHABLE],
  ['reaches the metadata service of a cloud', () => reach('169.254.169.254', 80), UNREACHABLE],
  [
    'reaches the server of the platform',
    () => reach('10.244.0.1', Number(new URL(arena.url).port)),
    UNREACHABLE,
  ],
  ['reaches etcd', () => reach('10.244.0.1', 2379), UNREACHABLE],
];

describe('an administrator of a shop, with code in its container', () => {
  test.each(attacks)('%s: refused', async (_tries, run, refusal) => {
    const outcome = await run();
    expect(outcome).not.toMatch(/^ALLOWED/);
    expect(outcome).toMatch(refusal);
  });

  test('starts no more processes than its limit allows', async () => {
    const forks = 'i=0; while [ $i -lt 1500 ]; do sleep 20 & i=$((i+1)); done; echo started $i';
    expect(await inside(forks)).toMatch(/fork|Resource temporarily unavailable/i);
  });

  test('has changed nothing, and the shop answers', async () => {
    expect(await arena.fingerprint()).toBe(before);
    expect((await shop.ask('/health')).status).toBe(200);
  });
});
