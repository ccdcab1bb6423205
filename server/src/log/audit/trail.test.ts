import { mkdtemp, readFile, rm, mkdir } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pino } from 'pino';
import { expect, test } from 'vitest';
import type { AuditRecord } from '../../graphql/audit.ts';
import { AuditFile } from './audit-file.ts';
import type { AuditEntry } from './entry.ts';
import { AuditTrail } from './trail.ts';
import { verifyFiles } from './verify.ts';

const KEEPING = { retentionMs: 90 * 86_400_000, maxBytes: 2 ** 29 };

async function start(path?: string) {
  const at = path ?? join(await mkdtemp(join(tmpdir(), 'urumi-trail-')), 'audit.log');
  const logged: Record<string, unknown>[] = [];
  const log = pino({}, { write: (line) => logged.push(JSON.parse(line) as Record<string, unknown>) });
  return { path: at, logged, trail: new AuditTrail({ log, file: new AuditFile(at, KEEPING) }) };
}

const record = (more: Partial<AuditRecord> = {}): AuditRecord => ({
  action: 'createStore',
  kind: 'change',
  user: 'ada',
  address: '192.0.2.1',
  outcome: 'accepted',
  ...more,
});

const entriesOf = async (path: string): Promise<AuditEntry[]> =>
  (await readFile(path, 'utf8'))
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as AuditEntry);

test('all accepted changes are written, on stdout and in the file', async () => {
  const { path, trail, logged } = await start();
  for (let n = 0; n < 200; n += 1) trail.write(record({ store: `store-${n}` }));
  await trail.stop();
  expect((await entriesOf(path)).map(({ store }) => store)).toEqual(
    Array.from({ length: 200 }, (_, n) => `store-${n}`),
  );
  expect(logged.filter(({ audit }) => audit).length).toBe(200);
});

test('a flood of attempts with long ids keeps earlier entries and adds few lines', async () => {
  const { path, trail, logged } = await start();
  trail.write(record({ store: 'evidence' }));
  for (let n = 0; n < 300; n += 1)
    trail.write(
      record({ action: 'deleteStore', outcome: 'NOT_FOUND', store: 'x'.repeat(250_000), user: 'eve' }),
    );
  await trail.stop();
  const entries = await entriesOf(path);
  expect(entries.map(({ kind }) => kind)).toEqual(['change', 'change', 'change', 'change', 'summary']);
  expect(entries[0]).toMatchObject({ store: 'evidence' });
  expect(entries[4]).toMatchObject({ action: 'deleteStore', user: 'eve', count: 297 });
  expect(JSON.stringify(logged).length).toBeLessThan(5000);
});

test('clients without a login cannot hide logins and log reads of those with one', async () => {
  const { path, trail } = await start();
  for (let n = 0; n < 500; n += 1)
    trail.write(
      record({
        kind: 'denial',
        action: 'http',
        outcome: 'UNAUTHENTICATED',
        user: undefined,
        address: `192.0.2.${n}`,
      }),
    );
  trail.write(record({ kind: 'logs', action: 'storeLogs', store: 'read' }));
  await trail.stop();
  expect(await entriesOf(path)).toContainEqual(
    expect.objectContaining({ kind: 'logs', store: 'read', user: 'ada' }),
  );
});

test('entries that could not be written to disk are counted in a gap', async () => {
  const { path, trail, logged } = await start();
  await mkdir(path);
  for (let n = 0; n < 5; n += 1) trail.write(record());
  await trail.flush();
  expect(logged).toContainEqual(
    expect.objectContaining({ msg: 'log lines could not be written', dropped: 5 }),
  );
  await rm(path, { recursive: true });
  trail.write(record({ store: 'after' }));
  await trail.stop();
  expect(await entriesOf(path)).toMatchObject([{ kind: 'gap', count: 5 }, { store: 'after' }]);
  expect(await verifyFiles(path)).toMatchObject({ lost: 5, problems: [] });
});

test('entries beyond the limit of the queue are counted in a gap', async () => {
  const { path, trail } = await start();
  for (let n = 0; n < 20_000; n += 1) trail.write(record());
  await trail.flush();
  trail.write(record({ store: 'after' }));
  await trail.stop();
  const { lines, lost, problems } = await verifyFiles(path);
  expect(problems).toEqual([]);
  expect(lost).toBeGreaterThan(0);
  expect(lines - 1 + lost).toBe(20_001);
});

test('the head of the chain is logged at the end', async () => {
  const { path, trail, logged } = await start();
  trail.write(record());
  await trail.stop();
  const head = logged.find(({ auditHead }) => auditHead)?.['auditHead'] as { hash: string };
  expect((await verifyFiles(path, head.hash)).problems).toEqual([]);
});
