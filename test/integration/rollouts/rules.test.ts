import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startHarness, type Harness } from '../controller/harness.ts';
import { BAD_ROLLOUTS, GOOD_ROLLOUTS } from '../../support/rollout-values.ts';
import { applyRollout, upgradeTo } from './rollouts.ts';

let harness: Harness;
beforeAll(async () => {
  harness = await startHarness();
});
afterAll(() => harness?.stop());

const dryRun = (name: string, spec: object, ...flags: string[]): Promise<string> =>
  applyRollout(harness, name, spec, '--dry-run=server', ...flags);

test.each(GOOD_ROLLOUTS)('kubectl applies a rollout with %s', async (_what, change) => {
  expect(await dryRun('spring', upgradeTo('2', change))).toContain('serverside-applied');
});

test.each(BAD_ROLLOUTS)('kubectl refuses a rollout with %s', async (_what, change, message) => {
  expect(await dryRun('spring', { ...upgradeTo('2'), ...change })).toContain(message);
});

test.each(['Spring', '1st', 'a'.repeat(51)])('kubectl refuses the name %s', async (name) => {
  expect(await dryRun(name, upgradeTo('2'))).not.toContain('serverside-applied');
});

describe('a rollout that exists', () => {
  const spec = upgradeTo('2', { waves: [1] });
  beforeAll(() => applyRollout(harness, 'spring', spec));

  test.each([
    ['its selector', { selector: { engine: 'WOOCOMMERCE', ids: ['nike'] } }],
    ['its target', { target: { version: '3' } }],
    ['its waves', { waves: [2] }],
    ['its canary', { canary: 2 }],
    ['what happens to a failed store', { onFailure: 'Keep' }],
  ])('keeps %s', async (_what, change) => {
    expect(await dryRun('spring', { ...spec, ...change })).toContain('cannot be changed');
  });

  test.each([
    ['paused', { paused: true }],
    ['given another failure budget', { failureBudget: 10 }],
    ['given another time', { healthGate: { timeoutSeconds: 60 } }],
  ])('is %s', async (_what, change) => {
    expect(await dryRun('spring', { ...spec, ...change })).toContain('serverside-applied');
  });
});

describe('a user', () => {
  const as = (user: string): Promise<string> => dryRun('by-user', upgradeTo('2'), `--as=${user}`);
  const grant = async (user: string, resource: string): Promise<void> => {
    const name = `${user}-${resource}`;
    await harness.kubectl(
      'create',
      'role',
      name,
      '-n',
      'urumi',
      '--verb=*',
      `--resource=${resource}.stores.urumi.dev`,
    );
    await harness.kubectl('create', 'rolebinding', name, '-n', 'urumi', `--role=${name}`, `--user=${user}`);
  };

  test('who may write rollouts but not stores gets no rollout', async () => {
    await grant('ann', 'rollouts');
    await expect.poll(() => as('ann')).toContain('needs the right to patch the stores');
  });

  test('who may write both gets one', async () => {
    await grant('bob', 'rollouts');
    await grant('bob', 'stores');
    await expect.poll(() => as('bob')).toContain('serverside-applied');
  });
});

test('a rollout to a size that the team does not allow is refused', async () => {
  await harness.kubectl('patch', 'team', 'urumi', '--type=merge', '-p', '{"spec":{"sizes":["small"]}}');
  const refused = 'the team does not allow the size large';
  await expect.poll(() => dryRun('large', { target: { size: 'large' } })).toContain(refused);
  expect(await dryRun('small', { target: { size: 'small' } })).toContain('serverside-applied');
});
