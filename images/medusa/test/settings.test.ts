import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { readSettings, secret } from '../project/src/store/settings.ts';

let folder: string;
let env: NodeJS.ProcessEnv;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'settings-'));
  await writeFile(join(folder, 'password'), 'p@ss\n');
  env = {
    DB_HOST: 'db:6543',
    DB_PASSWORD_FILE: join(folder, 'password'),
    STORE_URL: 'https://shop.test:8443/',
  };
});

afterEach(async () => {
  await rm(folder, { recursive: true });
});

test('the database, its password from a file and the origin come from the environment', () => {
  const { database, storeUrl, redisUrl } = readSettings(env);
  expect(database).toEqual({ host: 'db', port: 6543, database: 'medusa', user: 'medusa', password: 'p@ss' });
  expect(storeUrl).toBe('https://shop.test:8443');
  expect(redisUrl).toBeUndefined();
});

test('the usual port is the default', () => {
  expect(readSettings({ ...env, DB_HOST: 'db' }).database.port).toBe(5432);
});

test('a variable that is missing is named', () => {
  expect(() => readSettings({ ...env, STORE_URL: '' })).toThrow('STORE_URL');
  expect(() => secret({}, 'JWT_SECRET', 'no-such-key')).toThrow('JWT_SECRET');
});

test('a secret given by value wins over its file', () => {
  expect(secret({ ...env, DB_PASSWORD: 'given' }, 'DB_PASSWORD', 'postgres-password')).toBe('given');
});
