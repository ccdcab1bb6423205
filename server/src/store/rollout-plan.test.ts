import { expect, test } from 'vitest';
import { planRollout } from './rollout-plan.ts';
import type { RolloutSpec } from './rollout.ts';

const target = { version: '2' };

test.each<[what: string, spec: Partial<RolloutSpec>, total: number, sizes: number[]]>([
  ['the canary, then all that remain', {}, 100, [1, 99]],
  ['waves by number and by percentage', { waves: [5, '20%', '50%'] }, 100, [1, 5, 20, 50, 24]],
  ['waves that are all of the stores have no remainder', { canary: 0, waves: ['50%', '50%'] }, 10, [5, 5]],
  ['no wave is larger than what remains', { canary: 3, waves: [5, 50] }, 10, [3, 5, 2]],
  ['no canary', { canary: 0 }, 10, [10]],
  ['fewer stores than the canary', { canary: 5 }, 2, [2]],
  ['no stores', {}, 0, []],
])('the waves of a plan: %s', (_what, spec, total, sizes) => {
  const { waves } = planRollout({ target, ...spec }, total);
  expect(waves.map(({ size }) => size)).toEqual(sizes);
  expect(waves.map(({ number }) => number)).toEqual(sizes.map((_size, index) => index + 1));
  const canary = (spec.canary ?? 1) > 0;
  expect(waves.map((wave) => wave.canary)).toEqual(sizes.map((_size, index) => canary && index === 0));
});

test.each<[budget: RolloutSpec['failureBudget'], total: number, count: number]>([
  [undefined, 1000, 50],
  [3, 1000, 3],
  ['1%', 10, 1],
])('a failure budget of %s of %i stores is %i', (failureBudget, total, count) => {
  expect(planRollout({ target, failureBudget }, total).failureBudget).toBe(count);
});
