import { afterEach, expect, test } from 'vitest';
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
