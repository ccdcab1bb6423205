import { chmod, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { createMemoryApi, type Answer, type MemoryApi } from './memory-api.ts';

let folder: string;
let memory: MemoryApi;

/** A helm whose values name the revision that is asked for, as the sixth argument. */
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'urumi-helm-values-'));
  const helm = join(folder, 'helm');
  const values = `{"size":"small","images":{"app":"shop:'$5'"},"smtp":{"password":"'$5'"}}`;
  await writeFile(helm, `#!/bin/sh\necho "$*" >>${folder}/runs\necho '${values}'\n`);
  await chmod(helm, 0o755);
  memory = createMemoryApi({ helm });
  for (const id of ['nike', 'puma']) {
    memory.informers.addStore(id);
    for (const revision of [1, 2]) memory.informers.addRelease(id, revision);
  }
});
afterEach(async () => {
  memory.stop();
  await rm(folder, { recursive: true });
});

const changes = (from: number, to: number, id = 'nike'): Promise<Answer> =>
  memory.ask(
    `query($id: ID!, $from: Int!, $to: Int!) {
      store(id: $id) { revisionChanges(from: $from, to: $to) { path before after } } }`,
    { id, from, to },
  );

test('the values that differ are returned, without secrets', async () => {
  const { data } = await changes(1, 2);
  expect(data?.['store']).toEqual({
    revisionChanges: [
      { path: 'images.app', before: '"shop:1"', after: '"shop:2"' },
      { path: 'smtp.password', before: '(not shown)', after: '(not shown)' },
    ],
  });
});

test('helm is not asked again for the same revisions', async () => {
  await changes(1, 2, 'puma');
  await changes(1, 2, 'puma');
  const runs = (await readFile(join(folder, 'runs'), 'utf8')).trim().split('\n');
  expect(runs.length).toBe(2);
});

test('a revision that the release does not have is refused', async () => {
  const { errors } = await changes(1, 7);
  expect(errors?.[0]?.extensions).toMatchObject({
    code: 'BAD_USER_INPUT',
    field: 'to',
    allowed: 'must be one of 1, 2',
  });
});
