import { Registry } from 'prom-client';
import { expect, test } from 'vitest';
import { createBackupMetrics } from './backup-metrics.ts';

const valueOf = async (registry: Registry, name: string): Promise<number | undefined> =>
  (await registry.getSingleMetric(name)?.get())?.values[0]?.value;

test('stores are overdue whose deadline has passed, while their leader leads', async () => {
  const registry = new Registry();
  const metrics = createBackupMetrics(registry);
  const now = Date.now();
  const stop = metrics.follow(
    new Map([
      ['a/late', now - 1000],
      ['a/in-time', now + 60_000],
      ['a/suspended', Infinity],
    ]),
  );
  const read = () =>
    Promise.all(
      ['urumi_backup_overdue_stores', 'urumi_backup_schedules'].map((name) => valueOf(registry, name)),
    );
  expect(await read()).toEqual([1, 3]);
  stop();
  expect(await read()).toEqual([0, 0]);
});

test('a backup that ends is counted with its outcome and what it added', async () => {
  const registry = new Registry();
  const metrics = createBackupMetrics(registry);
  metrics.ended({ reason: 'Scheduled', complete: true, seconds: 8, addedBytes: 500 });
  metrics.ended({ reason: undefined, complete: false, seconds: undefined, addedBytes: undefined });
  expect((await registry.getSingleMetric('urumi_backups_total')?.get())?.values).toEqual([
    { labels: { reason: 'Scheduled', outcome: 'complete' }, value: 1 },
    { labels: { reason: 'Manual', outcome: 'failed' }, value: 1 },
  ]);
  expect(await valueOf(registry, 'urumi_backup_added_bytes_total')).toBe(500);
});
