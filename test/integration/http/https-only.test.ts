import { afterAll, beforeAll, expect, test } from 'vitest';
import { startEdge, type Edge } from './edge.ts';
import { outcome, raw, requestText, upgradeText } from './raw.ts';

let edge: Edge;
beforeAll(async () => {
  edge = await startEdge({ AUTH: 'password', PUBLIC_URL: 'https://urumi.example' });
});
afterAll(() => edge?.stop());

const HOST = { host: 'urumi.example' };
const byHttp = { ...HOST, 'x-forwarded-proto': 'http' };

test('a page by http moves to https, and the next ones come by https without asking', async () => {
  const answer = await raw(edge.port, requestText('GET /stores?a=b HTTP/1.1', byHttp));
  expect(outcome(answer)[0]).toBe(308);
  expect(answer).toMatch(/^location: https:\/\/urumi\.example\/stores\?a=b$/im);
  expect(answer).toMatch(/^strict-transport-security: max-age=31536000$/im);
});

test('an operation and a WebSocket by http are refused', async () => {
  const post = requestText('POST /graphql HTTP/1.1', { ...byHttp, 'content-length': '0' });
  expect(outcome(await raw(edge.port, post))).toEqual([403, 'HTTPS_REQUIRED']);
  const socket = upgradeText('/graphql', { ...HOST, 'x-forwarded-proto': 'ws' });
  expect(outcome(await raw(edge.port, socket))).toEqual([403, 'HTTPS_REQUIRED']);
});

test('probes are answered by http', async () => {
  expect(outcome(await raw(edge.port, requestText('GET /healthz HTTP/1.1', byHttp)))[0]).toBe(200);
});
