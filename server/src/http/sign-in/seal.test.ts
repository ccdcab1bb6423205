import { expect, test } from 'vitest';
import { isSecret, newSecret, seal, sessionName, unseal } from './seal.ts';

test('a secret opens what it sealed, and another does not', () => {
  const [own, other] = [newSecret(), newSecret()];
  const sealed = seal(own, '{"refreshToken":"r"}');
  expect(unseal(own, sealed)).toBe('{"refreshToken":"r"}');
  expect(unseal(other, sealed)).toBeUndefined();
  expect(sealed).not.toContain('r"}');
});

test.each(['', 'AAAA', '%', 'A'.repeat(200)])('%j is not sealed', (text) => {
  expect(unseal(newSecret(), text)).toBeUndefined();
});

test('equal texts are sealed differently', () => {
  const secret = newSecret();
  expect(seal(secret, 'a')).not.toBe(seal(secret, 'a'));
});

test('the name of a Secret does not tell the cookie, and is a name of Kubernetes', () => {
  const secret = newSecret();
  expect(isSecret(secret)).toBe(true);
  expect(sessionName(secret)).toMatch(/^urumi-session-[0-9a-f]{64}$/);
  expect(sessionName(secret)).not.toContain(secret);
});
