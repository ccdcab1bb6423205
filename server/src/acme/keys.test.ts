import { expect, test } from 'vitest';
import acme from 'acme-client';
import { newKey, thumbprintOf } from './keys.ts';

test('the thumbprint of a new key is the one that acme-client answers challenges with', async () => {
  const key = newKey();
  const client = new acme.Client({ directoryUrl: 'https://acme.test/dir', accountKey: key });
  const challenge = { type: 'http-01', token: 'token', url: '', status: 'pending' } as const;
  expect(await client.getChallengeKeyAuthorization(challenge)).toBe(`token.${thumbprintOf(key)}`);
});
