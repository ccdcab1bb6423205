import { expect, test } from 'vitest';
import { hashPassword, isPassword, newPassword } from './password.ts';

test('a password has its hash, and another one has not', async () => {
  const password = newPassword();
  const hash = await hashPassword(password);
  expect(password).toMatch(/^[\w-]{20}$/);
  expect(await isPassword(password, hash)).toBe(true);
  expect(await isPassword(`${password}x`, hash)).toBe(false);
});

test.each([undefined, '', 'scrypt', 'scrypt$1$1$1$a$b', 'plain'])('nothing has the hash %j', async (hash) => {
  expect(await isPassword('', hash)).toBe(false);
});

test('equal passwords have different hashes', async () => {
  const [one, two] = await Promise.all([hashPassword('same'), hashPassword('same')]);
  expect(one).not.toBe(two);
});
