import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { LEASE_DEFAULTS, LeaderElection } from '../../../server/src/kube/lease.ts';
import { startHarness, type Controller, type Harness } from './harness.ts';

let harness: Harness;
beforeAll(async () => {
  harness = await startHarness();
});
afterAll(() => harness?.stop());

/** A server of a version whose Lease is in the namespace of the team. */
function formerServer(): { leads(): boolean; stop(): Promise<void> } {
  const stopping = new AbortController();
  const election = new LeaderElection(harness.kube, {
    ...LEASE_DEFAULTS,
    namespace: 'urumi',
    name: 'urumi-controller',
    identity: 'former',
    onStarted: () => {},
    onStopped: async () => {},
  });
  const running = election.run(stopping.signal);
  return {
    leads: () => election.isLeader,
    stop: () => {
      stopping.abort();
      return running;
    },
  };
}

const holder = (namespace: string): Promise<string> =>
  harness.kubectl(
    '-n',
    namespace,
    'get',
    'lease',
    'urumi-controller',
    '-o',
    'jsonpath={.spec.holderIdentity}',
  );
const reconciles = ({ logged }: Controller): boolean => logged.some(({ msg }) => msg === 'reconciling');

test('a new installation makes no Lease in the namespace of the team', async () => {
  const controller = await harness.lead();
  await vi.waitUntil(() => reconciles(controller), { timeout: 30_000 });
  await expect(holder('urumi')).rejects.toThrow(/not found/);
  await controller.stop();
});

test('the controller reconciles only after a server of an earlier version has stopped, and keeps its Lease', async () => {
  const former = formerServer();
  await vi.waitUntil(() => former.leads(), { timeout: 30_000 });
  const controller = await harness.lead();
  await vi.waitUntil(async () => (await holder('urumi-system')) !== '', { timeout: 30_000 });
  await vi.waitUntil(() => controller.logged.some(({ msg }) => msg === 'leading'), { timeout: 30_000 });
  expect(reconciles(controller)).toBe(false);
  await former.stop();
  await vi.waitUntil(() => reconciles(controller), { timeout: 30_000 });
  expect(await holder('urumi')).toBe(await holder('urumi-system'));
  await controller.stop();
});
