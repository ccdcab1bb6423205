import { describe, expect, test } from 'vitest';
import { recordOf } from '../../store/rollout-record.ts';
import type { RolloutSpec } from '../../store/rollout.ts';
import { readyStore, SimulatedTeam } from './fleet.fixture.ts';

/** A team of so many stores whose rollout has its plan. */
function planned(count: number, spec: Partial<RolloutSpec> = {}): SimulatedTeam {
  const team = new SimulatedTeam(count, spec);
  team.reconcile();
  return team;
}

const names = (team: SimulatedTeam): string[] =>
  team.decide().actions.map(({ type, store }) => `${type} ${store.metadata.name}`);

const settleAll = (team: SimulatedTeam, healthy: boolean): void =>
  team.open.forEach((name) => team.settle(name, healthy));

/** Reconciles and lets stores work until nothing more happens. */
function run(team: SimulatedTeam, isHealthy: (name: string) => boolean): void {
  for (let round = 0; round < 500 && team.rollout.status?.finishedAt === undefined; round += 1) {
    team.reconcile();
    team.open.forEach((name) => team.settle(name, isHealthy(name)));
  }
}

describe('the next actions of a rollout', () => {
  test('are none before the plan is in the status', () => {
    const team = new SimulatedTeam(3);
    expect(names(team)).toEqual([]);
    expect(team.reconcile()).toMatchObject({ phase: 'Pending', failureBudget: 1 });
    expect(team.rollout.status?.waves?.map(({ size }) => size)).toEqual([1, 2]);
  });

  test('are the canary, and nothing more until it is healthy', () => {
    const team = planned(10);
    expect(names(team)).toEqual(['update s-0000']);
    team.reconcile();
    expect(names(team)).toEqual([]);
    settleAll(team, true);
    expect(names(team)).toEqual(['record s-0000']);
    team.reconcile();
    expect(names(team)).toEqual(['update s-0001']);
  });

  test('are as many as may still fail', () => {
    const team = planned(10, { canary: 0, failureBudget: 3 });
    expect(names(team)).toEqual(['update s-0000', 'update s-0001', 'update s-0002']);
    team.reconcile();
    team.settle('s-0001', false);
    expect(names(team)).toEqual(['rollBack s-0001']);
    team.reconcile();
    team.settle('s-0000', true);
    // One has failed, one is under way: one more may fail.
    expect(names(team)).toEqual(['record s-0000', 'update s-0003']);
  });

  test('are never more than the wave has room for', () => {
    const team = planned(10, { canary: 0, waves: [2], failureBudget: '100%' });
    expect(names(team)).toEqual(['update s-0000', 'update s-0001']);
  });

  test('include a rollback to the settings and the revision from before', () => {
    const team = planned(2);
    team.reconcile();
    settleAll(team, false);
    team.reconcile();
    const store = team.store('s-0000');
    expect(store.spec.version).toBeUndefined();
    expect(store.metadata.annotations).toMatchObject({
      'stores.urumi.dev/request': expect.stringMatching(/^rollback:1@/),
    });
    expect(recordOf(store)).toMatchObject({ message: 'it does not start' });
  });

  test('leave a failed store as it is with onFailure Keep', () => {
    const team = planned(2, { onFailure: 'Keep' });
    team.reconcile();
    settleAll(team, false);
    team.reconcile();
    expect(team.store('s-0000').spec.version).toBe('2');
    expect(recordOf(team.store('s-0000'))).toMatchObject({ outcome: 'Failed' });
  });

  test('are none for other stores while the rollout is paused', () => {
    const team = planned(5, { canary: 0, failureBudget: 2 });
    team.reconcile();
    team.change({ paused: true });
    settleAll(team, true);
    expect(names(team)).toEqual(['record s-0000', 'record s-0001']);
    expect(team.reconcile().phase).toBe('Paused');
    expect(names(team)).toEqual([]);
    team.change({ paused: false });
    expect(names(team)).toEqual(['update s-0002', 'update s-0003']);
  });

  test('follow stores under way to their end after an abort, and touch no other', () => {
    const team = planned(5, { canary: 0, failureBudget: 2 });
    team.reconcile();
    team.change({ aborted: true });
    expect(team.reconcile().phase).toBe('Stopping');
    team.settle('s-0000', true);
    team.settle('s-0001', false);
    expect(names(team)).toEqual(['record s-0000', 'rollBack s-0001']);
    run(team, () => true);
    expect(team.rollout.status).toMatchObject({
      phase: 'Aborted',
      stores: { healthy: 1, rolledBack: 1, waiting: 3 },
    });
  });

  test('skip a store that is suspended, and wait for one that changes', () => {
    const team = planned(3, { canary: 0, failureBudget: 3 });
    const [first, second] = [team.store('s-0000'), team.store('s-0001')];
    team.put({ ...first, spec: { ...first.spec, suspended: true } });
    team.put({ ...second, status: { ...second.status, observedGeneration: 0 } });
    expect(names(team)).toEqual(['update s-0002']);
    run(team, () => true);
    expect(team.rollout.status).toMatchObject({ phase: 'Succeeded', stores: { healthy: 2, skipped: 1 } });
  });

  test('leave out stores that were created later and stores that have the target', () => {
    const team = planned(1, { canary: 0 });
    const young = readyStore('young');
    team.put({ ...young, metadata: { ...young.metadata, creationTimestamp: '2026-02-01T00:00:00Z' } });
    const done = readyStore('done');
    team.put({ ...done, status: { ...done.status, version: '2' } });
    run(team, () => true);
    expect(team.rollout.status).toMatchObject({ phase: 'Succeeded', stores: { total: 1, healthy: 1 } });
  });
});

describe('a rollout ends', () => {
  test('when there is nothing to change', () => {
    const team = planned(0);
    expect(team.reconcile()).toMatchObject({ phase: 'Succeeded', stores: { total: 0 } });
  });

  test('when every store is healthy', () => {
    const team = planned(50, { waves: [4, '20%'], failureBudget: 5 });
    run(team, () => true);
    const { status } = team.rollout;
    expect(status).toMatchObject({ phase: 'Succeeded', stores: { total: 50, healthy: 50, waiting: 0 } });
    expect(status?.waves?.map(({ size, healthy }) => [size, healthy])).toEqual([
      [1, 1],
      [4, 4],
      [10, 10],
      [35, 35],
    ]);
  });

  test('when a store of the canary fails, whatever the budget', () => {
    const team = planned(100, { canary: 2, failureBudget: '50%' });
    run(team, (name) => name !== 's-0001');
    expect(team.rollout.status).toMatchObject({
      phase: 'Stopped',
      stores: { healthy: 1, failed: 1, rolledBack: 1, waiting: 98 },
      conditions: [
        { type: 'Progressing', status: 'False' },
        { type: 'Succeeded', reason: 'CanaryFailed' },
      ],
    });
  });

  test('within its failure budget when the version is bad', () => {
    const team = planned(1000, { canary: 0, failureBudget: '2%' });
    run(team, () => false);
    const { status } = team.rollout;
    expect(status).toMatchObject({ phase: 'Stopped', stores: { failed: 20, rolledBack: 20, waiting: 980 } });
    expect(team.stores.filter((store) => recordOf(store) !== undefined)).toHaveLength(20);
    expect(JSON.stringify(status).length).toBeLessThan(20_000);
  });

  test('and frees no budget when a failed store is deleted', () => {
    const team = planned(10, { canary: 0, failureBudget: 2 });
    team.reconcile();
    team.settle('s-0000', false);
    team.reconcile();
    team.reconcile();
    team.remove('s-0000');
    run(team, () => false);
    expect(team.stores.filter((store) => recordOf(store) !== undefined)).toHaveLength(1);
    expect(team.rollout.status).toMatchObject({
      phase: 'Stopped',
      stores: { total: 10, failed: 2, waiting: 8 },
    });
  });
});

describe('a leader that is killed at any step', () => {
  /** A generator of the same numbers for the same seed. */
  function randomOf(seed: number): () => number {
    let state = seed;
    return () => {
      state = (state * 1_103_515_245 + 12_345) % 2 ** 31;
      return state / 2 ** 31;
    };
  }

  /** Some of the actions are carried out, and the status may not be written. */
  function reconcileInPart(team: SimulatedTeam, random: () => number): void {
    const { actions, status } = team.decide();
    const done = Math.floor(random() * (actions.length + 1));
    actions.slice(0, done).forEach((action) => team.apply(action));
    if (done === actions.length && random() < 0.5) team.rollout = { ...team.rollout, status };
  }

  test.each(Array.from({ length: 30 }, (_, seed) => seed + 1))(
    'changes no store twice, keeps the budget, and reaches the same end (seed %i)',
    (seed) => {
      const random = randomOf(seed);
      const isHealthy = (name: string): boolean => Number(name.slice(2)) % 7 !== 3;
      const team = new SimulatedTeam(60, { canary: 2, waves: ['10%', 15], failureBudget: 5 });
      const changes = new Map<string, Set<string>>();
      for (let round = 0; round < 3000 && team.rollout.status?.finishedAt === undefined; round += 1) {
        reconcileInPart(team, random);
        for (const store of team.stores) {
          const record = recordOf(store);
          if (!record) continue;
          const { name } = store.metadata;
          changes.set(name, (changes.get(name) ?? new Set()).add(record.at));
        }
        const { counts } = team.decide().tally;
        expect(counts.failed).toBeLessThanOrEqual(5);
        for (const name of team.open) if (random() < 0.4) team.settle(name, isHealthy(name));
      }
      expect(team.rollout.status).toMatchObject({ phase: 'Stopped', stores: { failed: 5, rolledBack: 5 } });
      expect([...changes.values()].filter((times) => times.size > 1)).toEqual([]);
    },
  );
});
