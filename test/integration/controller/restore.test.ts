import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { RESTORE_SECRET } from '../../../server/src/store/backup.ts';
import { LABEL_RESTORE } from '../../../server/src/store/names.ts';
import { startHarness, type Controller, type Harness } from './harness.ts';
import { failed, healthy, nothing } from './kubelet.ts';
import {
  askForRestore,
  backUp,
  backupsOf,
  loading,
  saving,
  shopPods,
  storageIn,
  untilRestored,
  untilStage,
} from './restoring.ts';
import { conditionOf, createStore, patch, untilReady, untilStore } from './stores.ts';

let harness: Harness;
let controller: Controller;
beforeAll(async () => {
  harness = await startHarness();
  controller = await harness.lead({ ...(await storageIn(harness)), MAX_PROVISION_RETRIES: '0' });
});
afterAll(async () => {
  await controller?.stop();
  await harness?.stop();
});

/** A store that is ready, with a complete backup `<id>-old`. */
async function storeWithBackup(id: string): Promise<void> {
  harness.kubelet.rule(id, saving());
  await createStore(harness, id);
  await untilReady(harness, id);
  await backUp(harness, id, `${id}-old`);
}

const jobsOf = (id: string): Promise<string> =>
  harness.kubectl('-n', `store-${id}`, 'get', 'jobs', '-l', LABEL_RESTORE, '-o', 'name');

describe('a restore in place', () => {
  test('stops the shop, saves its state, loads the backup, then starts the shop', async () => {
    await storeWithBackup('nike');
    harness.kubelet.rule(
      'nike',
      loading(harness, 'nike', () => nothing),
    );
    await askForRestore(harness, 'nike', 'nike-old');
    const during = await untilStage(harness, 'nike', 'Load');
    expect(shopPods(harness, during)).toEqual([]);
    expect(during.status).toMatchObject({ phase: 'Updating', restore: { savedSnapshot: 'ab12' } });
    expect(new Set(backupsOf(harness, 'nike'))).toEqual(
      new Set([during.status?.restore?.savedAs, 'nike-old']),
    );
    await expect.poll(() => jobsOf('nike')).toMatch(/^job/);
    const cron = await harness.kubectl('-n', 'store-nike', 'get', 'cronjob', '-o', 'jsonpath={..suspend}');
    expect(cron).toBe('true');
    harness.kubelet.rule('nike', saving());
    const after = await untilRestored(harness, 'nike');
    expect(conditionOf(after, 'Restored')).toMatchObject({ status: 'True', reason: 'Complete' });
    expect(after.status?.restore?.steps?.map(({ name, state }) => `${name} ${state}`)).toEqual([
      'Stop Done',
      'Backup Done',
      'Load Done',
      'Configure Done',
      'Start Done',
      'Check Done',
    ]);
    expect(shopPods(harness, after)).toHaveLength(1);
    expect(await jobsOf('nike')).toBe('');
    expect(harness.informers.get('storeSecrets', 'store-nike', RESTORE_SECRET)).toBeUndefined();
  });

  test('is done once: the store stays as it is until another one is asked for', async () => {
    const before = await patch(harness, 'nike', { spec: { displayName: 'Nike again' } });
    const renamed = await untilStore(
      harness,
      'nike',
      'is renamed',
      ({ status }) =>
        status?.observedGeneration === before.metadata.generation &&
        status?.phase === 'Ready' &&
        conditionOf({ ...before, status }, 'Progressing')?.reason === 'Complete',
    );
    expect(renamed.status?.restore?.id).toBe('r1');
    expect(backupsOf(harness, 'nike')).toHaveLength(2);
    await askForRestore(harness, 'nike', 'nike-old', 'r2');
    await untilStore(harness, 'nike', 'begins', ({ status }) => status?.restore?.id === 'r2');
    await untilRestored(harness, 'nike');
    expect(backupsOf(harness, 'nike')).toHaveLength(3);
  });

  test('returns to the state before when the backup cannot be loaded', async () => {
    await storeWithBackup('puma');
    harness.kubelet.rule(
      'puma',
      loading(harness, 'puma', ({ returning }) => (returning ? healthy : failed('the snapshot is gone'))),
    );
    await askForRestore(harness, 'puma', 'puma-old');
    const after = await untilRestored(harness, 'puma', 180);
    expect(after.status?.restore).toMatchObject({ outcome: 'Returned', stage: 'Over' });
    expect(conditionOf(after, 'Restored')?.message).toContain('the snapshot is gone');
    expect(shopPods(harness, after)).toHaveLength(1);
  }, 240_000);

  test.each([
    ['does not exist', 'vans-none'],
    ['is of another store', 'puma-old'],
  ])('is refused for a backup that %s, and the shop goes on', async (problem, backup) => {
    const id = problem === 'does not exist' ? 'vans' : 'fila';
    harness.kubelet.rule(id, saving());
    await createStore(harness, id);
    const { status } = await untilReady(harness, id);
    await askForRestore(harness, id, backup);
    const after = await untilRestored(harness, id);
    expect(after.status).toMatchObject({
      revision: status?.revision,
      restore: { outcome: 'Refused', message: expect.stringContaining(problem) as string },
    });
    expect(backupsOf(harness, id)).toEqual([]);
  });

  test('cannot be changed while it runs, nor can the store be suspended', async () => {
    await storeWithBackup('busy');
    harness.kubelet.rule(
      'busy',
      loading(harness, 'busy', () => nothing),
    );
    await askForRestore(harness, 'busy', 'busy-old');
    await untilStage(harness, 'busy', 'Load');
    await expect(askForRestore(harness, 'busy', 'busy-old', 'r2')).rejects.toThrow(
      'while the store is restored',
    );
    await expect(patch(harness, 'busy', { spec: { suspended: true } })).rejects.toThrow(
      'while the store is restored',
    );
    await patch(harness, 'busy', { spec: { displayName: 'Busy shop' } });
    harness.kubelet.rule('busy', saving());
    await untilRestored(harness, 'busy');
  });

  test('is not asked for at creation, nor of a suspended store', async () => {
    const restore = { backup: 'new-old', id: 'r1' };
    await expect(createStore(harness, 'new', { restore })).rejects.toThrow('nothing to restore');
    harness.kubelet.rule('away', saving());
    await createStore(harness, 'away', { suspended: true });
    await expect(askForRestore(harness, 'away', 'away-old')).rejects.toThrow('Resume it first');
  });
});
