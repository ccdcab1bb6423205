import { afterEach, beforeEach, expect, test } from 'vitest';
import { runForLeader } from '../leadership.ts';
import { startLeaseServer, type LeaseServer } from './lease-server.fixture.ts';
import { LeaseWatch } from './lease-watch.ts';
import { mayAct } from './rules.ts';
import { Shards } from './run-shards.ts';

const TIMES = { durationMs: 1000, renewDeadlineMs: 600, retryMs: 50 };
const log = { info: () => {}, warn: () => {} };

interface Term {
  who: string;
  index: number;
  /** Number of shards; 1: all stores. */
  of: number;
}

let server: LeaseServer;
let acting: Set<Term>;
/** Terms for the same stores at the same time. */
let clashes: [Term, Term][];
beforeEach(async () => {
  server = await startLeaseServer();
  acting = new Set();
  clashes = [];
});
afterEach(() => server.stop());

function begin(term: Term): () => void {
  for (const other of acting)
    if (other.who !== term.who && (other.of !== term.of || other.index === term.index))
      clashes.push([other, term]);
  acting.add(term);
  return () => void acting.delete(term);
}

/** @param running helm runs of each of its shards */
function replica(who: string, shards: number, running = (): number => 0) {
  const stopping = new AbortController();
  const client = server.client(who);
  const { kube } = client;
  const options = { identity: who, shards, leaseNamespace: 'platform', formerLeaseNamespace: 'team' };
  const candidate = { kube, log, times: TIMES, options };
  const place = { kube, log, namespace: 'platform', controller: 'urumi-controller', lookMs: TIMES.retryMs };
  const leases = new LeaseWatch(place);
  const held = new Shards(candidate, leases, (index) => {
    const end = begin({ who, index, of: shards });
    return Promise.resolve({
      get running() {
        return running();
      },
      stop: async () => end(),
    });
  });
  const leadAll = async (leading: AbortSignal) => {
    const allowed = await leases.until((seen, names) => mayAct(seen, names, 1), leading);
    const end = allowed ? begin({ who, index: 0, of: 1 }) : undefined;
    return { stop: async () => end?.() };
  };
  const duties = () => Promise.resolve({ stop: () => Promise.resolve() });
  const { signal } = stopping;
  const run =
    shards === 1
      ? runForLeader(candidate, leadAll, signal)
      : Promise.all([runForLeader(candidate, duties, signal), held.run(signal)]);
  return {
    stop: async () => {
      stopping.abort();
      await run;
    },
    /** As SIGKILL: it does nothing any more, and releases nothing. */
    kill: () => {
      client.cutOff();
      for (const term of acting) if (term.who === who) acting.delete(term);
      stopping.abort();
    },
  };
}

/** How many terms each replica has. */
const shares = (): Record<string, number> =>
  Object.fromEntries([...Map.groupBy(acting, ({ who }) => who)].map(([who, terms]) => [who, terms.length]));

const eventually = (expected: Record<string, number>) =>
  expect.poll(shares, { timeout: 20_000, interval: 20 }).toEqual(expected);

test('replicas share the shards as they come, stop and are killed, and no shard has two leaders', async () => {
  const a = replica('a', 4);
  await eventually({ a: 4 });
  const b = replica('b', 4);
  await eventually({ a: 2, b: 2 });
  const c = replica('c', 4);
  await eventually({ a: 2, b: 1, c: 1 });
  b.kill();
  await eventually({ a: 2, c: 2 });
  await a.stop();
  await eventually({ c: 4 });
  await c.stop();
  expect(shares()).toEqual({});
  expect(clashes).toEqual([]);
});

test('a shard that has helm runs moves when they have ended', async () => {
  let running = 1;
  const a = replica('a', 2, () => running);
  await eventually({ a: 2 });
  const b = replica('b', 2);
  const member = server.client('observer').kube;
  const path = '/apis/coordination.k8s.io/v1/namespaces/platform/leases';
  const held = async (): Promise<boolean> => {
    const { items } = await member.request<{ items: { spec: { holderIdentity?: string } }[] }>({ path });
    return items.some(({ spec }) => spec.holderIdentity === 'b');
  };
  await expect.poll(held).toBe(true);
  expect(shares()).toEqual({ a: 2 });
  running = 0;
  await eventually({ a: 1, b: 1 });
  await Promise.all([a.stop(), b.stop()]);
  expect(clashes).toEqual([]);
});

test.each([
  [4, 2],
  [4, 1],
  [1, 3],
])('leaders of %i shards stop before those of %i begin', async (before, after) => {
  const old = replica('old', before);
  await eventually({ old: before });
  const next = replica('next', after);
  await old.stop();
  await eventually({ next: after });
  await next.stop();
  expect(clashes).toEqual([]);
});
