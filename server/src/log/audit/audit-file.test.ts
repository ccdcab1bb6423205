import {
  appendFile,
  mkdtemp,
  readdir,
  readFile,
  rename,
  rm,
  stat,
  truncate,
  utimes,
  writeFile,
} from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { AuditFile } from './audit-file.ts';
import { unseal } from './chain.ts';
import type { AuditEntry } from './entry.ts';
import { verifyFiles } from './verify.ts';

const KEEPING = { retentionMs: 90 * 86_400_000, maxBytes: 2 ** 29 };
const SMALL = { ...KEEPING, maxBytes: 20_000 };

const newPath = async (): Promise<string> =>
  join(await mkdtemp(join(tmpdir(), 'urumi-audit-')), 'data', 'audit.log');

const entry = (store: string): AuditEntry => ({
  at: new Date().toISOString(),
  action: 'createStore',
  store,
  outcome: 'accepted',
  kind: 'change',
});
const entries = (count: number): AuditEntry[] => Array.from({ length: count }, (_, n) => entry(`store-${n}`));
const textsOf = async (path: string): Promise<string[]> =>
  (await readFile(path, 'utf8')).trimEnd().split('\n');
const filesOf = async (path: string): Promise<string[]> => (await readdir(join(path, '..'))).sort();

async function written(count: number, keeping = KEEPING): Promise<string> {
  const path = await newPath();
  const file = new AuditFile(path, keeping);
  for (const one of entries(count)) await file.append([one]);
  return path;
}

test('the chain continues across restarts, and only the owner may read the file', async () => {
  const path = await written(3);
  await new AuditFile(path, KEEPING).append(entries(2));
  expect(await verifyFiles(path)).toMatchObject({ files: 1, lines: 5, torn: 0, problems: [] });
  expect((await stat(path)).mode & 0o777).toBe(0o600);
});

test('a full file is rotated, and the chain continues in the next', async () => {
  const path = await written(40, { ...KEEPING, maxBytes: 40_000 });
  expect((await filesOf(path)).length).toBeGreaterThan(2);
  await new AuditFile(path, KEEPING).append(entries(1));
  expect(await verifyFiles(path)).toMatchObject({ lines: 41, removed: 0, problems: [] });
});

test('the chain continues if only rotated files exist', async () => {
  const path = await written(3);
  await rename(path, `${path}.20260101T000000Z-000000000003`);
  await new AuditFile(path, KEEPING).append(entries(1));
  expect(await verifyFiles(path)).toMatchObject({ files: 2, lines: 4, problems: [] });
});

test('the oldest files are deleted when there are too many bytes, and an entry records it', async () => {
  const path = await written(200, SMALL);
  const sizes = await Promise.all(
    (await filesOf(path)).map(async (name) => (await stat(join(path, '..', name))).size),
  );
  expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThan(SMALL.maxBytes * 1.2);
  const { removed, lines, problems } = await verifyFiles(path);
  expect(problems).toEqual([]);
  expect(removed).toBeGreaterThan(50);
  expect(lines).toBeLessThan(200);
});

test('files older than the retention are deleted, and an entry records it', async () => {
  const path = await written(40, { ...KEEPING, maxBytes: 40_000 });
  const [first = '', second = ''] = (await filesOf(path)).filter((name) => name !== 'audit.log');
  const longAgo = new Date(Date.now() - 91 * 86_400_000);
  await utimes(join(path, '..', first), longAgo, longAgo);
  await new AuditFile(path, KEEPING).append([]);
  expect(await filesOf(path)).not.toContain(first);
  expect(await filesOf(path)).toContain(second);
  expect(unseal((await textsOf(path)).at(-1) ?? '')).toMatchObject({
    kind: 'retention',
    outcome: 'age',
    file: first,
  });
  expect(await verifyFiles(path)).toMatchObject({ problems: [] });
});

test('a file with an old first line is rotated, so that lines do not outlive the retention by much', async () => {
  const path = await newPath();
  const old = { ...entry('old'), at: new Date(Date.now() - 10 * 86_400_000).toISOString() };
  await new AuditFile(path, KEEPING).append([old]);
  await new AuditFile(path, KEEPING).append(entries(1));
  expect((await filesOf(path)).length).toBe(2);
});

test.each([1, 20, 150])('a line cut %d bytes from its end is torn, not tampered with', async (bytes) => {
  const path = await written(3);
  await truncate(path, (await stat(path)).size - bytes);
  const torn = bytes > 1 ? 1 : 0;
  expect(await verifyFiles(path)).toMatchObject({ torn, problems: [] });
  await new AuditFile(path, KEEPING).append(entries(2));
  expect(await verifyFiles(path)).toMatchObject({ lines: 5, torn, problems: [] });
});

test('lines of a version without a chain are counted, and the chain starts after them', async () => {
  const path = await written(0);
  await new AuditFile(path, KEEPING).append([]);
  const { at } = entry('');
  await writeFile(
    path,
    `{"at":"${at}","action":"createStore","outcome":"accepted"}
`,
  );
  await writeFile(
    `${path}.1`,
    `{"at":"${at}","action":"createStore","outcome":"accepted"}
`,
  );
  await new AuditFile(path, KEEPING).append(entries(2));
  expect(await verifyFiles(path)).toMatchObject({ files: 2, unchained: 2, lines: 3, problems: [] });
});

type Change = (lines: string[]) => string[];
const without =
  (...numbers: number[]): Change =>
  (lines) =>
    lines.filter((_, index) => !numbers.includes(index));

test.each<[string, Change, RegExp]>([
  [
    'a changed value',
    (lines) => lines.map((line) => line.replace('store-4', 'store-5')),
    /:5: the line is not/,
  ],
  ['a removed line', without(4), /:5: line 6 does not follow line 4/],
  ['removed first lines', without(0, 1), /lines 1 to 2 are missing/],
  ['a repeated line', (lines) => lines.toSpliced(4, 0, lines[3]!), /:5: line 4 does not follow line 4/],
  ['lines in another order', (lines) => [...lines.slice(5), ...lines.slice(0, 5)], /does not follow/],
  ['an added line', (lines) => lines.toSpliced(4, 0, '{"action":"createStore"}'), /:5: the line is not/],
  ['garbage', (lines) => lines.toSpliced(4, 0, 'garbage'), /:5: the line is not/],
  [
    'a duplicate value',
    (lines) => lines.map((line) => line.replace('"store":', '"user":"bob","store":')),
    /the line is not/,
  ],
])('%s is found', async (_what, change, problem) => {
  const path = await written(10);
  await writeFile(path, `${change(await textsOf(path)).join('\n')}\n`);
  expect((await verifyFiles(path)).problems.join('\n')).toMatch(problem);
});

test('a truncation of the file is detected while the process runs, and by a head stored elsewhere', async () => {
  const path = await newPath();
  const file = new AuditFile(path, KEEPING);
  await file.append(entries(5));
  const { hash } = file.head;
  expect((await verifyFiles(path, hash)).problems).toEqual([]);
  await writeFile(path, `${without(3, 4)(await textsOf(path)).join('\n')}\n`);
  expect((await verifyFiles(path)).problems).toEqual([]);
  expect((await verifyFiles(path, hash)).problems).toEqual([`no line has the hash ${hash}`]);
  await file.append(entries(1));
  expect((await verifyFiles(path)).problems).toEqual(['audit.log:4: line 6 does not follow line 3']);
});

test('a file that is removed while the process runs is reported missing', async () => {
  const path = await newPath();
  const file = new AuditFile(path, KEEPING);
  await file.append(entries(5));
  await rm(path);
  await file.append(entries(1));
  expect((await verifyFiles(path)).problems).toEqual([expect.stringMatching(/^lines 1 to 5 are missing/)]);
});

test("a process that continues another's file continues its chain", async () => {
  const path = await newPath();
  const [first, second] = [new AuditFile(path, KEEPING), new AuditFile(path, KEEPING)];
  await first.append(entries(2));
  await second.append(entries(2));
  await first.append(entries(2));
  expect(await verifyFiles(path)).toMatchObject({ lines: 6, problems: [] });
});

test('a segment entry about another text does not explain a corrupt line', async () => {
  const path = await written(3);
  await appendFile(path, '{"seq":4,"at"');
  await new AuditFile(path, KEEPING).append(entries(1));
  const lines = await textsOf(path);
  await writeFile(path, `${lines.map((line) => line.replace(/^\{"seq":4,"at"$/, '{"seq":4')).join('\n')}\n`);
  expect((await verifyFiles(path)).problems).toEqual(['audit.log:4: the line is not what was written']);
});
