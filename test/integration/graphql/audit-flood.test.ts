import { mkdtemp, readdir, readFile, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startHarness, type Harness } from './harness.ts';

let harness: Harness;
let dir: string;

beforeAll(async () => {
  harness = await startHarness();
  dir = await mkdtemp(join(tmpdir(), 'urumi-flood-'));
});
afterAll(async () => {
  await harness?.stop();
  await rm(dir, { recursive: true, force: true });
});

const CREATE = `mutation { createStore(input: { id: "evidence", name: "Evidence", engine: WOOCOMMERCE }) {
  __typename } }`;
const DELETE = `mutation($id: ID!) { deleteStore(input: { id: $id }) { ... on NotFound { message id } } }`;

test('300 deletes of a missing store with ids of 250 KB keep all earlier entries, and add few bytes', async () => {
  const server = await harness.serve({ AUDIT_LOG_FILE: join(dir, 'audit.log') });
  await server.api.send(CREATE);
  const id = 'x'.repeat(250_000);
  const lengths = new Set<number>();
  for (let round = 0; round < 30; round += 1) {
    const answers = await Promise.all(Array.from({ length: 10 }, () => server.api.raw(DELETE, { id })));
    for (const answer of answers) lengths.add(JSON.stringify(answer.data).length);
  }
  await server.stop();
  const files = (await readdir(dir)).map((name) => join(dir, name));
  const texts = await Promise.all(files.map((file) => readFile(file, 'utf8')));
  expect(texts.some((text) => text.includes('"store":"evidence"'))).toBe(true);
  const sizes = await Promise.all(files.map(async (file) => (await stat(file)).size));
  expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThan(20_000);
  expect(Math.max(...lengths)).toBeLessThan(300);
  expect(JSON.stringify(server.logged).length).toBeLessThan(20_000);
});
