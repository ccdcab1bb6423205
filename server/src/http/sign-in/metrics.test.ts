import { Registry } from 'prom-client';
import { expect, test } from 'vitest';
import { recordAccess, recordRefusal, type Exchange, type SignInParts } from './exchange.ts';
import { createSignInMetrics } from './metrics.ts';

const exchange = { address: undefined, requestId: 'r' } as Exchange;

test('logins are counted by outcome, logouts are not, and sessions are read at the scrape', async () => {
  const registry = new Registry();
  let sessions = 0;
  const metrics = createSignInMetrics(registry, () => sessions);
  const parts = { metrics, audit: { write: () => {} } } as unknown as SignInParts;
  recordAccess(parts, exchange, 'logIn', 'ann');
  recordAccess(parts, exchange, 'logOut', 'ann');
  for (const user of ['ann', 'eve'])
    recordRefusal(parts, exchange, { code: 'UNAUTHENTICATED', message: 'wrong', user });
  sessions = 3;
  const text = await registry.metrics();
  expect(text.split('\n').filter((line) => line.startsWith('urumi'))).toEqual([
    'urumi_logins_total{outcome="accepted"} 1',
    'urumi_logins_total{outcome="UNAUTHENTICATED"} 2',
    'urumi_sessions 3',
  ]);
});
