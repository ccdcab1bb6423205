import { expect, test } from 'vitest';
import { startEdge } from './edge.ts';

const QUERY = `query=${encodeURIComponent('{ settings { team } engines { engine } }')}`;
const SUBSCRIPTION = `query=${encodeURIComponent('subscription { fleetChanged { total } }')}`;
const ACCEPTS = [
  'text/html',
  'text/html,application/json',
  'text/html,text/event-stream',
  'application/json',
  '*/*',
];

const CASES = ['none', 'token'].flatMap((AUTH) => ['true', 'false'].map((GRAPHIQL) => ({ AUTH, GRAPHIQL })));

test.each(CASES)('with %j a GET executes nothing', async (env) => {
  const edge = await startEdge(env);
  for (const accept of ACCEPTS) {
    for (const query of [QUERY, SUBSCRIPTION, '']) {
      const answer = await fetch(`${edge.url}/graphql?${query}`, { headers: { accept } });
      const page = env.GRAPHIQL === 'true' && accept.includes('text/html');
      expect([accept, query, answer.status]).toEqual([accept, query, page ? 200 : 405]);
      expect(answer.headers.get('content-type')).toContain(page ? 'text/html' : 'application/json');
      const text = await answer.text();
      expect(text.includes('METHOD_NOT_ALLOWED')).toBe(!page);
      expect(text.includes('<title>Urumi GraphiQL</title>')).toBe(page);
    }
  }
  await edge.stop();
});
