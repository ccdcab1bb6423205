import { connect } from 'node:net';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { encodeFrame, textFrame } from '../../fuzz/exchange.ts';
import { MAX_PIPELINED } from '../../../server/src/http/pipelining.ts';
import { startEdge, type Edge } from './edge.ts';
import { raw, requestText, upgradeText } from './raw.ts';

/** Maximum size of one read of a connection. Bytes. */
const PACKET = 64 * 1024;

let edge: Edge;
beforeEach(async () => {
  edge = await startEdge();
});
afterEach(() => edge.stop());

/** Counts turns of the event loop, which this process shares with the server. */
function countTurns(): { turns: () => number; stop: () => void } {
  let turns = 0;
  let running = true;
  const turn = (): void => {
    turns += 1;
    if (running) setImmediate(turn);
  };
  setImmediate(turn);
  return { turns: () => turns, stop: () => (running = false) };
}

const count = (text: string, part: string): number => text.split(part).length - 1;

test.each([
  ['of a page', requestText('GET / HTTP/1.1', { connection: null })],
  ['of a Host that is not allowed', requestText('GET / HTTP/1.1', { connection: null, host: 'a' })],
  ['without a Host', requestText('GET / HTTP/1.1', { connection: null, host: null })],
  ['of the metrics', requestText('GET /metrics HTTP/1.1', { connection: null })],
  ['with an unknown expectation', requestText('GET / HTTP/1.1', { connection: null, expect: 'a' })],
  [
    'with a body and a Host that is not allowed',
    requestText('POST /graphql HTTP/1.1', { connection: null, host: 'a', 'content-length': '1' }, '1'),
  ],
  [
    'that wait for 100 Continue',
    requestText('POST / HTTP/1.1', { connection: null, expect: '100-continue' }),
  ],
])('of a packet full of requests %s only the first are answered', async (_title, request) => {
  const packet = request.repeat(Math.floor(PACKET / request.length));
  const answers = await raw(edge.port, packet, { endAfter: true });
  expect(answers.match(/HTTP\/1\.1 [2-5]/g)?.length ?? 0).toBeLessThanOrEqual(MAX_PIPELINED);
  expect(await (await fetch(`${edge.url}/healthz`)).json()).toEqual({ alive: true });
});

test('operations in one packet start in separate turns', async () => {
  const body = JSON.stringify({ query: '{ viewer { name } }' });
  const headers = {
    connection: null,
    'content-type': 'application/json',
    'content-length': `${body.length}`,
  };
  const request = requestText('POST /graphql HTTP/1.1', headers, body);
  await raw(edge.port, request, { until: '"local"' });
  const counter = countTurns();
  const last = requestText('GET /healthz HTTP/1.1');
  const answers = await raw(edge.port, request.repeat(15) + last, { until: '"alive"' });
  counter.stop();
  expect(count(answers, '"local"')).toBe(15);
  expect(counter.turns()).toBeGreaterThan(15);
});

test('messages of a WebSocket in one packet are handled in separate turns', async () => {
  const client = connect(edge.port, '127.0.0.1');
  let text = '';
  client.on('data', (chunk) => (text += chunk.toString('latin1')));
  client.write(upgradeText('/graphql'));
  await expect.poll(() => text).toContain('101');
  client.write(encodeFrame(textFrame('{"type":"connection_init"}')));
  await expect.poll(() => text).toContain('connection_ack');
  const counter = countTurns();
  client.write(Buffer.concat(Array.from({ length: 500 }, () => encodeFrame(textFrame('{"type":"ping"}')))));
  await expect.poll(() => count(text, '"pong"'), { interval: 1 }).toBe(500);
  counter.stop();
  expect(counter.turns()).toBeGreaterThan(500);
  client.destroy();
});
