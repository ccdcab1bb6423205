import type { ServerUnderTest } from '../drive/server.ts';
import { frameOf } from '../generate/frames.ts';
import { post, upgradeRequest } from '../generate/requests.ts';
import type { Exchange } from '../exchange.ts';
import { sendBatch } from './send.ts';

const QUERIES = [
  '{ viewer { name } }',
  '{ stores { edges { node { id steps { title } } } } }',
  '{ __schema { types { name } } }',
  '{ a }',
  '{',
];
const ROUNDS = 60;

/** Lets the server load and compile what each kind of request needs: a first request is slow, and no finding. */
export async function warmUp(server: ServerUnderTest, token: string): Promise<void> {
  const post1 = QUERIES.map((query): Exchange => ({
    request: post(JSON.stringify({ query }), { token: true }),
    frames: [],
  }));
  const get = ['/', '/metrics', '/readyz'].map((target): Exchange => ({
    request: { ...upgradeRequest(), headers: [['host', '{host}']], target },
    frames: [],
  }));
  const frames = [
    frameOf({ type: 'connection_init', payload: { authorization: '{token}' } }),
    ...QUERIES.map((query, id) => frameOf({ type: 'subscribe', id: String(id), payload: { query } })),
  ];
  const sockets = Array.from({ length: 5 }, (): Exchange => ({ request: upgradeRequest(), frames }));
  for (let round = 0; round < ROUNDS / 10; round += 1) {
    await sendBatch([...post1, ...get], server.port, token, 1);
    await sendBatch(sockets, server.port, token, 1);
  }
  await server.report(true);
}
