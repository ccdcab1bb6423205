import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { inWords, recordSeconds, timed, usualSeconds } from './durations.ts';

let root: string;

beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'urumi-durations-'));
  vi.stubEnv('URUMI_CACHE_DIR', root);
});

afterEach(async () => {
  vi.unstubAllEnvs();
  await rm(root, { recursive: true });
});

test('work takes as long as the last time, and as long as it says when there was none', async () => {
  expect(await usualSeconds({ key: 'image medusa', seconds: 300 })).toBe(300);
  await recordSeconds('image medusa', 100);
  await recordSeconds('image wordpress', 20);
  await recordSeconds('image medusa', 123.456);
  expect(await usualSeconds({ key: 'image medusa', seconds: 300 })).toBe(123.5);
  expect(await usualSeconds({ seconds: 7 })).toBe(7);
  expect(await readdir(root)).toEqual(['durations.json']);
});

test('work that fails is not recorded', async () => {
  await expect(timed('cluster', () => Promise.reject(new Error('no')))).rejects.toThrow('no');
  expect(await usualSeconds({ key: 'cluster', seconds: 20 })).toBe(20);
  expect(await timed('cluster', async () => 'up')).toBe('up');
  expect(await usualSeconds({ key: 'cluster', seconds: 20 })).toBeLessThan(20);
});

test.each([
  [0.2, '1 s'],
  [12.4, '12 s'],
  [89.9, '90 s'],
  [90, '2 min'],
  [1320, '22 min'],
])('%d seconds are %s', (seconds, words) => {
  expect(inWords(seconds)).toBe(words);
});
