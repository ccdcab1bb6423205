import { execa } from 'execa';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { startControlPlane, type ControlPlane } from '../../support/control-plane.ts';
import { requireTestCluster } from '../../../tools/cluster/test-mark.ts';
import { startHarness as controllerHarness } from '../controller/harness.ts';
import { startHarness as graphqlHarness } from '../graphql/harness.ts';
import { startHarness as kubeHarness } from '../kube/harness.ts';

let plane: ControlPlane;

/** After the first call the harnesses get this cluster, as if it were a user's cluster. */
vi.mock('../../support/control-plane.ts', async (original) => {
  const actual = await original<{ startControlPlane: () => Promise<ControlPlane> }>();
  return { ...actual, startControlPlane: async () => plane ?? actual.startControlPlane() };
});

async function kubectl(...args: string[]): Promise<string> {
  return (await execa(`${plane.bin}/kubectl`, ['--kubeconfig', plane.kubeconfig, ...args])).stdout;
}

/** All kinds that a harness might write first. */
const objects = (): Promise<string> => kubectl('get', 'namespaces,crds,resourcequotas', '-A', '-o', 'name');

beforeAll(async () => {
  plane = await startControlPlane();
});

afterAll(() => plane.stop());

test('a control plane for tests has the mark', async () => {
  await requireTestCluster(plane);
});

test('a cluster without the mark is refused in any environment', async () => {
  await kubectl('delete', 'configmap', 'urumi-test-cluster', '-n', 'kube-system');
  for (const name of ['URUMI_TEST_CLUSTER', 'URUMI_TEST_RUN', 'CI']) vi.stubEnv(name, 'true');
  await expect(requireTestCluster(plane)).rejects.toMatchObject({
    message: expect.stringContaining(`${plane.kubeconfig} is not marked as a test cluster`) as string,
    fix: expect.stringContaining('npm test') as string,
  });
});

test('an unreachable cluster is refused', async () => {
  const missing = { kubeconfig: '/nowhere/kubeconfig', bin: plane.bin };
  vi.stubEnv('KUBECONFIG', plane.kubeconfig);
  await expect(requireTestCluster(missing)).rejects.toThrow('is not marked as a test cluster');
});

test.each([
  ['controller', controllerHarness],
  ['graphql', graphqlHarness],
  ['kube', kubeHarness],
])('the harness of the %s tests refuses it before it writes anything', async (_name, startHarness) => {
  const before = await objects();
  await expect(startHarness()).rejects.toThrow('is not marked as a test cluster');
  expect(await objects()).toBe(before);
});
