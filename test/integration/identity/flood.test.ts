import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startHarness, type Harness } from '../graphql/harness.ts';
import { RawSocket } from '../graphql/raw-socket.ts';
import { makePerson } from './person.ts';

let harness: Harness;

beforeAll(async () => {
  harness = await startHarness();
});
afterAll(() => harness?.stop());

const BURST = 400;
const random = (): { authorization: string } => ({
  authorization: `Bearer ${randomBytes(40).toString('base64url')}`,
});
const ask = (url: string, headers: Record<string, string>): Promise<Response> =>
  fetch(`${url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: '{"query":"{ __typename }"}',
  });

/** Statuses of a burst of unknown tokens, and the resulting requests to the API server. */
async function burst(url: string) {
  const before = harness.kube.writes;
  const answers = await Promise.all(Array.from({ length: BURST }, () => ask(url, random())));
  return { answers, statuses: answers.map(({ status }) => status), reviews: harness.kube.writes - before };
}

test('a burst of unknown tokens causes few reviews, and valid tokens keep working', async () => {
  const { url } = await harness.serve({ AUTH: 'token', STREAM_RECHECK: '2s' });
  const { headers } = await makePerson(harness.kube, 'known');
  expect((await ask(url, headers)).status).toBe(200);
  const { answers, statuses, reviews } = await burst(url);
  expect(reviews).toBeLessThanOrEqual(20);
  expect(new Set(statuses)).toEqual(new Set([401, 429]));
  const limited = answers.find(({ status }) => status === 429);
  expect(Number(limited?.headers.get('retry-after'))).toBeGreaterThan(0);
  expect(await limited?.json()).toMatchObject({ errors: [{ extensions: { code: 'RATE_LIMITED' } }] });
  expect((await ask(url, headers)).status).toBe(200);
});

test('after too many invalid tokens an address is also refused on a WebSocket, with Try Again Later', async () => {
  const { url } = await harness.serve({ AUTH: 'token' });
  for (let index = 0; index < 20; index += 1) await ask(url, random());
  const socket = await RawSocket.open(url, {}, random());
  expect(await socket.closed).toBe(1013);
});

test('a known invalid token is not reviewed again at once', async () => {
  const { url } = await harness.serve({ AUTH: 'token' });
  const headers = random();
  const before = harness.kube.writes;
  for (let time = 0; time < 10; time += 1) expect((await ask(url, headers)).status).toBe(401);
  expect(harness.kube.writes - before).toBe(1);
});

test('concurrent requests with one new token cause one review', async () => {
  const { url } = await harness.serve({ AUTH: 'token' });
  const { headers } = await makePerson(harness.kube, 'dashboard');
  const before = harness.kube.writes;
  const answers = await Promise.all(Array.from({ length: 8 }, () => ask(url, headers)));
  expect(answers.map(({ status }) => status)).toEqual(Array.from({ length: 8 }, () => 200));
  expect(harness.kube.writes - before).toBe(1);
});
