import { expect, test } from 'vitest';
import { notServed } from './certificate.ts';

const place = { host: 'shops.example.com', port: 443 };
const state = (reason: string) => ({ reason, message: 'what the issuer said', failures: 2 });

test.each([
  ['ChallengeFailed', 'open port 80 to the internet'],
  ['RateLimited', 'another --base-domain'],
  ['NoIssuer', '--acme-directory'],
  ['Issuing', 'kubectl describe domain shops.example.com'],
])('without a certificate, %s says what to do', (reason, fix) => {
  const problem = notServed(place, state(reason), false);
  expect(problem.message).toContain(`${reason}: what the issuer said`);
  expect(problem.fix).toContain(fix);
});

test('with a certificate that nobody serves, the port is named', () => {
  expect(notServed(place, undefined, true).message).toContain('does not answer on port 443');
});
