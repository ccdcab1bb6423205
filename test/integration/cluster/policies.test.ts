import { readFile } from 'node:fs/promises';
import { execa } from 'execa';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { clusterDown, clusterStatus, clusterUp } from '../../../tools/cluster/index.ts';
import { POLICY_TABLE } from '../../../tools/cluster/embedded/firewall.ts';
import { planFile, runDir, type EmbeddedPlan } from '../../../tools/cluster/embedded/plan.ts';
import { probePolicies } from '../../../tools/cluster/embedded/policy-probe.ts';
import { freePorts } from '../../../tools/cluster/ports.ts';
import { Processes } from '../../../tools/cluster/processes.ts';
import { waitUntil } from '../../../tools/cluster/wait.ts';
import { requireIsolated } from '../../../tools/test/isolation.ts';

const name = `policies-${process.pid}`;
const quiet = (): void => {};

describe.skipIf(process.getuid?.() !== 0)('NetworkPolicies on the embedded node', () => {
  const processes = new Processes(runDir(name));
  let up: () => Promise<unknown>;

  const state = async (): Promise<string | undefined> => (await clusterStatus({ name })).networkPolicies;
  const plan = async (): Promise<EmbeddedPlan> =>
    JSON.parse(await readFile(planFile(name), 'utf8')) as EmbeddedPlan;
  const enforced = (): Promise<void> =>
    waitUntil('enforced', async () => (await state()) === 'enforced', 20, '');
  const decider = async (): Promise<string> =>
    (await execa('pgrep', ['-P', String(await processes.pid('network-policies'))])).stdout.trim();

  beforeAll(async () => {
    await requireIsolated();
    const [httpPort, httpsPort] = await freePorts(2);
    up = () => clusterUp({ cluster: 'embedded', name, ephemeral: true, httpPort, httpsPort }, quiet);
    await up();
  });

  afterAll(() => clusterDown({ name, purge: true }, quiet));

  test('are enforced when up ends', async () => {
    expect(await state()).toBe('enforced');
  });

  test('are enforced again after the program that decides was killed', async () => {
    const before = await decider();
    process.kill(Number(before), 'SIGKILL');
    await waitUntil('another program', async () => ![before, ''].includes(await decider()), 20, '');
    await enforced();
  });

  test('let nothing through while that program does not run', async () => {
    await processes.stop('network-policies');
    expect(await state()).toBe('closed');
    await expect(probePolicies(await plan())).resolves.toBeUndefined();
    await up();
    expect(await state()).toBe('enforced');
  });

  test('that are not enforced are noticed by the probe of up', async () => {
    await processes.stop('network-policies');
    await execa('nft', ['delete', 'table', 'inet', POLICY_TABLE]);
    expect(await state()).toBe('open');
    await expect(probePolicies(await plan())).rejects.toThrow('does not enforce network policies');
    await up();
    expect(await state()).toBe('enforced');
  });

  test('come back when another program removes the rules', async () => {
    await execa('nft', ['delete', 'table', 'inet', POLICY_TABLE]);
    await enforced();
  });
});
