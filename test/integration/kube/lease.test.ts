import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Kube } from '../../../server/src/kube/client.ts';
import { LeaderElection } from '../../../server/src/kube/lease.ts';
import { startHarness, TEAM, type Harness } from './harness.ts';

let harness: Harness;

beforeAll(async () => {
  harness = await startHarness();
});

afterAll(() => harness.stop());

const TIMES = { durationMs: 3000, renewDeadlineMs: 1500, retryMs: 300 };

/** A replica in the election; `terms` are the times when it led (performance.now()). */
function replica(kube: Kube, name: string, identity: string) {
  const abort = new AbortController();
  const terms: { from: number; until?: number }[] = [];
  const election = new LeaderElection(kube, {
    ...TIMES,
    namespace: TEAM,
    name,
    identity,
    onStarted: (leading) => {
      const term: { from: number; until?: number } = { from: performance.now() };
      terms.push(term);
      leading.addEventListener('abort', () => (term.until = performance.now()));
    },
    onStopped: async () => {},
  });
  const running = election.run(abort.signal);
  const stop = async (): Promise<void> => {
    abort.abort();
    await running;
  };
  return { election, terms, stop };
}

const leads = ({ election }: ReturnType<typeof replica>): boolean => election.isLeader;

test('one of two replicas leads, and releases the lease at once when it stops', async () => {
  const first = replica(harness.kube, 'handed-over', 'first');
  await expect.poll(() => leads(first)).toBe(true);
  const second = replica(harness.kube, 'handed-over', 'second');
  await new Promise((resolve) => setTimeout(resolve, TIMES.durationMs + 500));
  expect([leads(first), leads(second)]).toEqual([true, false]);
  await first.stop();
  const stopped = performance.now();
  await expect.poll(() => leads(second), { interval: 10 }).toBe(true);
  expect(performance.now() - stopped).toBeLessThan(1000);
  expect(second.terms[0]!.from).toBeGreaterThan(first.terms[0]!.until!);
  await second.stop();
});

test('of many concurrent replicas one leads', async () => {
  const replicas = ['a', 'b', 'c', 'd', 'e'].map((name) => replica(harness.kube, 'crowded', name));
  await expect.poll(() => replicas.filter(leads).length).toBe(1);
  await new Promise((resolve) => setTimeout(resolve, 1500));
  expect(replicas.filter(leads)).toHaveLength(1);
  await Promise.all(replicas.map(({ stop }) => stop()));
});

test('a leader whose connection dies silently stops before the next one starts', async () => {
  const { kube, proxy } = await harness.viaProxy();
  const cut = replica(kube, 'cut-off', 'cut');
  await expect.poll(() => leads(cut)).toBe(true);
  const next = replica(harness.kube, 'cut-off', 'next');
  await new Promise((resolve) => setTimeout(resolve, 1000));
  proxy.freezeAll();
  const frozen = performance.now();
  await expect.poll(() => leads(next), { timeout: 15_000, interval: 10 }).toBe(true);
  const until = cut.terms[0]!.until!;
  expect(until - frozen).toBeLessThan(TIMES.renewDeadlineMs + 500);
  expect(next.terms[0]!.from).toBeGreaterThan(until);
  proxy.close();
  await Promise.all([cut.stop(), next.stop()]);
});

test('a leader survives an API server that is unavailable for less than the renew deadline', async () => {
  const { kube, proxy } = await harness.viaProxy();
  const leader = replica(kube, 'patient', 'leader');
  await expect.poll(() => leads(leader)).toBe(true);
  proxy.close();
  await new Promise((resolve) => setTimeout(resolve, 600));
  proxy.open();
  await new Promise((resolve) => setTimeout(resolve, 1500));
  expect(leader.terms).toHaveLength(1);
  expect(leads(leader)).toBe(true);
  await leader.stop();
});
