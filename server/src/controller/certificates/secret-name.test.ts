import { expect, test } from 'vitest';
import { certificateSecretName } from './secret-name.ts';

test("a store's own host and each of its domains have a Secret of their own", () => {
  const name = (host: string): string => certificateSecretName('nike', host, 'nike.shops.test');
  expect(name('nike.shops.test')).toBe('urumi-nike-ecommerce-store-tls');
  expect(name('shop.example.com')).toMatch(/^urumi-nike-ecommerce-store-tls-[0-9a-f]{10}$/);
  expect(name('shop.example.com')).not.toBe(name('www.example.com'));
});

test('the name of the Secret of the longest id fits', () => {
  expect(certificateSecretName('a'.repeat(35), 'shop.example.com', undefined).length).toBeLessThan(254);
});
