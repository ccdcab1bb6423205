import { createServer } from 'node:net';
import { access } from 'node:fs/promises';
import { execa } from 'execa';
import { afterAll, beforeAll, expect, test } from 'vitest';
import {
  clusterDown,
  clusterStatus,
  clusterUp,
  type ClusterHandle,
} from '../../../../scripts/cluster/index.ts';
import { clusterDir, runDir } from '../../../../scripts/cluster/embedded/plan.ts';
import { checkMachine } from '../../../../scripts/cluster/embedded/requirements.ts';
import { freePorts } from '../../../../scripts/cluster/ports.ts';
import { Processes } from '../../../../scripts/cluster/processes.ts';
import { waitUntil } from '../../../../scripts/cluster/wait.ts';
import { readTraces, type MachineTraces } from './machine.ts';

const name = 'proof';
const quiet = (): void => {};
const running = (await clusterStatus({ name: 'local' })).running;
const reason = 'cluster "local" runs, and one embedded cluster fits a machine: npm run down';
let before: MachineTraces;
let ports: number[];

const up = (): Promise<ClusterHandle> =>
  clusterUp({ cluster: 'embedded', name, ephemeral: true, httpPort: ports[0]!, httpsPort: ports[1]! }, quiet);

async function nodes({ binDir, kubeconfig }: ClusterHandle): Promise<string> {
  const { stdout } = await execa(`${binDir}/kubectl`, ['--kubeconfig', kubeconfig, 'get', 'nodes']);
  return stdout;
}

beforeAll(async () => {
  if (running) return;
  await checkMachine(quiet);
  ports = await freePorts(2);
  before = await readTraces(name);
});

afterAll(async () => {
  if (!running) await clusterDown({ name, purge: true }, quiet);
});

test('a taken port is named, with who holds it, before anything is started', async (context) => {
  if (running) context.skip(reason);
  const holder = createServer();
  await new Promise<void>((resolve) => holder.listen(ports[0], '127.0.0.1', resolve));
  await expect(up()).rejects.toThrow(new RegExp(`port ${ports[0]} .*taken.*process ${process.pid}`));
  await new Promise((resolve) => holder.close(resolve));
  expect(await readTraces(name)).toEqual(before);
});

test('up ends with a Ready node, and a second up finds it as it is', async (context) => {
  if (running) context.skip(reason);
  expect(await nodes(await up())).toMatch(/ Ready /);
  expect(await nodes(await up())).toMatch(/ Ready /);
  expect(await clusterStatus({ name })).toMatchObject({ running: true, stopped: [] });
});

test('programs that were killed are started again by up', async (context) => {
  if (running) context.skip(reason);
  const processes = new Processes(runDir(name));
  for (const program of ['kube-apiserver', 'kubelet']) {
    process.kill(await processes.pid(program), 'SIGKILL');
    await waitUntil(`end of ${program}`, async () => !(await processes.running(program)), 10, '');
  }
  expect(await nodes(await up())).toMatch(/ Ready /);
  expect(await clusterStatus({ name })).toMatchObject({ stopped: [] });
});

test('down leaves the machine as up found it', async (context) => {
  if (running) context.skip(reason);
  await clusterDown({ name, purge: true }, quiet);
  expect(await readTraces(name)).toEqual(before);
  await expect(access(clusterDir(name))).rejects.toThrow(/ENOENT/);
});
