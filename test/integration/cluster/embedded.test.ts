import { access, readFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { execa } from 'execa';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { clusterDown, clusterStatus, clusterUp, type ClusterHandle } from '../../../tools/cluster/index.ts';
import { clusterDir, runDir } from '../../../tools/cluster/embedded/plan.ts';
import { checkMachine } from '../../../tools/cluster/embedded/requirements.ts';
import { freePorts } from '../../../tools/cluster/ports.ts';
import { Processes } from '../../../tools/cluster/processes.ts';
import { requireTestCluster } from '../../../tools/cluster/test-mark.ts';
import { waitUntil } from '../../../tools/cluster/wait.ts';
import { repoRoot } from '../../../tools/lib/paths.ts';
import { isolated, requireIsolated } from '../../../tools/test/isolation.ts';
import { readTraces, type MachineTraces } from './machine.ts';

const name = `proof-${process.pid}`;
const beside = `beside-${process.pid}`;
const quiet = (): void => {};

describe.skipIf(process.getuid?.() !== 0)('the embedded cluster', () => {
  let before: MachineTraces;
  let ports: number[];

  const up = (options: { ephemeral?: boolean } = { ephemeral: true }): Promise<ClusterHandle> =>
    clusterUp({ cluster: 'embedded', name, httpPort: ports[0]!, httpsPort: ports[1]!, ...options }, quiet);

  async function nodes({ binDir, kubeconfig }: ClusterHandle): Promise<string> {
    const { stdout } = await execa(`${binDir}/kubectl`, ['--kubeconfig', kubeconfig, 'get', 'nodes']);
    return stdout;
  }

  beforeAll(async () => {
    await requireIsolated();
    await checkMachine(quiet);
    ports = await freePorts(2);
    before = await readTraces(name);
  });

  afterAll(async () => {
    for (const cluster of [name, beside]) await clusterDown({ name: cluster, purge: true }, quiet);
  });

  test('a port in use is reported with its process before anything is started', async () => {
    const holder = createServer();
    await new Promise<void>((resolve) => holder.listen(ports[0], '127.0.0.1', resolve));
    await expect(up()).rejects.toThrow(new RegExp(`port ${ports[0]} .*taken.*process ${process.pid}`));
    await new Promise((resolve) => holder.close(resolve));
    expect(await readTraces(name)).toEqual(before);
  });

  test('up ends with a Ready node, and a second up changes nothing', async () => {
    expect(await nodes(await up())).toMatch(/ Ready /);
    expect(await nodes(await up())).toMatch(/ Ready /);
    expect(await clusterStatus({ name })).toMatchObject({ running: true, stopped: [] });
  });

  test('an ephemeral cluster is marked as a test cluster, and is not mistaken for a permanent one', async () => {
    const { kubeconfig, binDir = '' } = await up();
    await requireTestCluster({ kubeconfig, bin: binDir });
    await expect(up({ ephemeral: false })).rejects.toThrow(`"${name}" was made as a throwaway cluster`);
  });

  test('all pods together have the share of one process for each processor', async () => {
    const files = ['cpu/NAME/cpu.shares', 'NAME/cpu.weight'].map((path) =>
      path.replace('NAME', `urumi-${name}`),
    );
    const shares = await Promise.all(
      files.map((file) => readFile(join('/sys/fs/cgroup', file), 'utf8').catch(() => '')),
    );
    expect(shares.join('').trim()).toBe(String((shares[0] ? 1024 : 100) * availableParallelism()));
  });

  test('programs that were killed are started again by up', async () => {
    const processes = new Processes(runDir(name));
    for (const program of ['kube-apiserver', 'kubelet']) {
      process.kill(await processes.pid(program), 'SIGKILL');
      await waitUntil(`end of ${program}`, async () => !(await processes.running(program)), 10, '');
    }
    expect(await nodes(await up())).toMatch(/ Ready /);
    expect(await clusterStatus({ name })).toMatchObject({ stopped: [] });
  });

  test('a second cluster starts and stops in its own network namespace, without an effect on the first', async () => {
    const first = await readTraces(name);
    const command = ['up', '--cluster', 'embedded', '--ephemeral', '--name', beside];
    const [file, ...args] = isolated([process.execPath, join(repoRoot, 'scripts/cluster.ts'), ...command]);
    await execa(file, args);
    expect(await clusterStatus({ name: beside })).toMatchObject({ running: true, stopped: [] });
    expect(await readTraces(name)).toEqual(first);
    await clusterDown({ name: beside, purge: true }, quiet);
    expect(await readTraces(name)).toEqual(first);
    expect(await readTraces(beside)).toMatchObject({ cgroups: [], processes: [] });
    expect(await nodes(await up())).toMatch(/ Ready /);
  });

  test('a cluster in another network namespace is reported, not mistaken for ours', async () => {
    const command = ['up', '--cluster', 'embedded', '--name', name];
    const [file, ...args] = isolated([process.execPath, join(repoRoot, 'scripts/cluster.ts'), ...command]);
    const { exitCode, stderr } = await execa(file, args, { reject: false });
    expect([exitCode, stderr]).toEqual([1, expect.stringContaining('runs in another network namespace')]);
  });

  test('down restores the state before up', async () => {
    await clusterDown({ name, purge: true }, quiet);
    expect(await readTraces(name)).toEqual(before);
    await expect(access(clusterDir(name))).rejects.toThrow(/ENOENT/);
  });
});
