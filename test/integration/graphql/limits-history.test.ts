import { chmod, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { createMemoryApi, type Answer, type MemoryApi } from './memory-api.ts';

let folder: string;
let memory: MemoryApi;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'urumi-helm-runs-'));
  const helm = join(folder, 'helm');
  await writeFile(
    helm,
    `#!/bin/sh\necho + >>${folder}/runs\nsleep 0.1\necho - >>${folder}/runs\necho '[]'\n`,
  );
  await chmod(helm, 0o755);
  memory = createMemoryApi({ helm });
});
afterEach(async () => {
  memory.stop();
  await rm(folder, { recursive: true });
});

function addStores(prefix: string, count: number): void {
  for (let n = 0; n < count; n += 1) {
    memory.informers.addStore(`${prefix}-${n}`);
    memory.informers.addRelease(`${prefix}-${n}`, 1);
  }
}

const historyOf = (prefix: string): Promise<Answer> =>
  memory.ask(
    `query($search:String){stores(search:$search first:20){edges{node{id releaseHistory{revision}}}}}`,
    { search: `${prefix}-` },
  );

/** Maximum concurrent helm processes, and their total number. */
async function runs(): Promise<{ most: number; total: number }> {
  const signs = (await readFile(join(folder, 'runs'), 'utf8')).trim().split('\n');
  let running = 0;
  const counts = signs.map((sign) => (running += sign === '+' ? 1 : -1));
  return { most: Math.max(...counts), total: signs.filter((sign) => sign === '+').length };
}

test('a page of release histories starts two helm processes at a time, one for each store', async () => {
  addStores('page', 20);
  expect((await historyOf('page')).errors).toBeUndefined();
  expect(await runs()).toEqual({ most: 2, total: 20 });
  expect((await historyOf('page')).errors).toBeUndefined();
  expect(await runs()).toEqual({ most: 2, total: 20 });
});

test('requests beyond the queue limit are refused at once, and succeed later', async () => {
  const prefixes = ['one', 'two', 'three', 'four'];
  for (const prefix of prefixes) addStores(prefix, 20);
  const answers = await Promise.all(prefixes.map(historyOf));
  const codes = new Set(
    answers.flatMap(({ errors = [] }) => errors.map(({ extensions }) => extensions['code'])),
  );
  expect([...codes]).toEqual(['SERVER_BUSY']);
  expect(answers.filter(({ errors }) => !errors).length).toBe(3);
  expect((await historyOf('four')).errors).toBeUndefined();
  expect((await runs()).most).toBe(2);
});
