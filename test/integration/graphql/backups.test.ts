import { afterEach, describe, expect, test } from 'vitest';
import type { StoreResource } from '../../../server/src/store/resource.ts';
import { createMemoryApi, type MemoryApi } from './memory-api.ts';

let memory: MemoryApi;
afterEach(() => memory.stop());

const PROBLEM =
  '__typename ... on UserError { code message hint } ... on InvalidInput { problems { path message } }';

test('a backup is refused where the platform has no object storage, with what to do', async () => {
  memory = createMemoryApi();
  memory.informers.addStore('nike');
  const { data } = await memory.ask(`mutation { backupStore(input: { id: "nike" }) { ${PROBLEM} } }`);
  expect(data?.['backupStore']).toEqual({
    __typename: 'Conflict',
    code: 'CONFLICT',
    message: 'this platform has no object storage for backups',
    hint: 'an administrator sets BACKUP_S3_ENDPOINT: see docs/backups.md',
  });
});

test('a backup is refused for a time that is over', async () => {
  memory = createMemoryApi({ options: { backups: true } });
  memory.informers.addStore('nike');
  const input = '{ id: "nike", expiresAt: "2020-01-01T00:00:00Z" }';
  const { data } = await memory.ask(`mutation { backupStore(input: ${input}) { ${PROBLEM} } }`);
  expect(data?.['backupStore']).toMatchObject({ code: 'INVALID_INPUT', problems: [{ path: ['expiresAt'] }] });
});

test('a store is not made from a backup that does not exist', async () => {
  memory = createMemoryApi({ options: { backups: true } });
  const input = '{ name: "Nike", engine: WOOCOMMERCE, source: { backup: "nike-1" } }';
  const { data } = await memory.ask(`mutation { createStore(input: ${input}) { ${PROBLEM} } }`);
  expect(data?.['createStore']).toMatchObject({
    code: 'INVALID_INPUT',
    problems: [{ path: ['source', 'backup'], message: 'the backup "nike-1" must exist in the team' }],
  });
});

test('a backup that does not exist is not deleted', async () => {
  memory = createMemoryApi();
  const input = '{ team: "urumi", name: "nike-1" }';
  const { data } = await memory.ask(
    `mutation { deleteBackup(input: ${input}) { ... on UserError { code } } }`,
  );
  expect(data?.['deleteBackup']).toMatchObject({ code: 'NOT_FOUND' });
});

describe('a restore in place is refused', () => {
  const restore = (): ReturnType<MemoryApi['ask']> =>
    memory.ask(`mutation { restoreStore(input: { id: "nike", backup: "nike-1" }) { ${PROBLEM} } }`);
  const at = '2026-01-01T12:00:00Z';
  const running = { id: 'r1', backup: 'nike-0', stage: 'Load', startedAt: at, since: at } as const;
  const ready = { phase: 'Ready', provisionedAt: at } as const;

  test('where the platform has no object storage', async () => {
    memory = createMemoryApi();
    memory.informers.addStore('nike');
    const { data } = await restore();
    expect(data?.['restoreStore']).toMatchObject({
      code: 'CONFLICT',
      hint: expect.stringContaining('docs/backups'),
    });
  });

  test.each<[string, Partial<StoreResource>, object]>([
    ['that was never ready', {}, { code: 'CONFLICT', hint: 'create a store from the backup' }],
    [
      'that is being restored',
      { status: { ...ready, restore: running } },
      { code: 'CONFLICT', message: '"nike" is being restored' },
    ],
    [
      'that is suspended',
      { spec: { engine: 'WOOCOMMERCE', displayName: 'Nike', suspended: true }, status: ready },
      { code: 'CONFLICT', hint: 'resume it first' },
    ],
    [
      'without such a backup',
      { status: ready },
      {
        code: 'INVALID_INPUT',
        problems: [{ path: ['backup'], message: 'the backup "nike-1" must exist in the team' }],
      },
    ],
  ])('for a store %s', async (_what, change, problem) => {
    memory = createMemoryApi({ options: { backups: true } });
    memory.informers.answered({ ...memory.informers.addStore('nike'), ...change });
    const { data } = await restore();
    expect(data?.['restoreStore']).toMatchObject(problem);
  });

  test('and so is a suspension while it runs', async () => {
    memory = createMemoryApi();
    const store = memory.informers.addStore('nike');
    memory.informers.answered({ ...store, status: { ...ready, restore: running } });
    const { data } = await memory.ask(`mutation { suspendStore(input: { id: "nike" }) { ${PROBLEM} } }`);
    expect(data?.['suspendStore']).toMatchObject({ code: 'CONFLICT', message: '"nike" is being restored' });
  });
});
