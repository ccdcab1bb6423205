import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { placeOf } from './index.ts';
import { packagesFrom, setPackagesFrom } from './packages-from.ts';

let cache: string;
const tagOf = async (): Promise<string> => (await placeOf('mariadb')).ref;

beforeEach(async () => {
  cache = await mkdtemp(join(tmpdir(), 'packages-'));
  vi.stubEnv('URUMI_CACHE_DIR', cache);
});
afterEach(async () => {
  vi.unstubAllEnvs();
  await rm(cache, { recursive: true });
});

test('the date of the packages is set once, also by processes that start together', async () => {
  const [first, ...others] = await Promise.all([packagesFrom(), packagesFrom(), packagesFrom()]);
  expect(first).toMatch(/^\d{4}-\d\d-\d\dT/);
  expect([...others, await packagesFrom()]).toEqual([first, first, first]);
});

test('the tag changes with the base, which must be named by its digest', async () => {
  await setPackagesFrom('2026-11-01T00:00:00Z');
  const before = await tagOf();
  vi.stubEnv('URUMI_BASE_IMAGE', `debian@sha256:${'0'.repeat(64)}`);
  expect(await tagOf()).not.toBe(before);
  vi.stubEnv('URUMI_BASE_IMAGE', 'debian:trixie-slim');
  await expect(tagOf()).rejects.toThrow('has no digest');
});

test('an image keeps its tag until its packages have another date', async () => {
  await setPackagesFrom('2026-11-01T00:00:00Z');
  const before = await tagOf();
  expect(await tagOf()).toBe(before);
  await setPackagesFrom('2026-12-01T00:00:00Z');
  expect(await tagOf()).not.toBe(before);
});

test('a new cache has other tags, since the same sources get the packages of today', async () => {
  await setPackagesFrom('2026-11-01T00:00:00Z');
  const before = await tagOf();
  await rm(join(cache, 'images'), { recursive: true });
  expect(await tagOf()).not.toBe(before);
});

test('images that were built without a date keep their tags', async () => {
  await mkdir(join(cache, 'images', 'mariadb-0123456789ab'), { recursive: true });
  expect(await packagesFrom()).toBe('');
});
