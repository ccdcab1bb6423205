import { randomInt } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startCluster, type FuzzCluster } from '../../fuzz/drive/cluster.ts';
import { ServerUnderTest } from '../../fuzz/drive/server.ts';
import { Campaign } from '../../fuzz/engine/campaign.ts';
import { fuzzWatches } from '../../fuzz/watch/campaign.ts';

/** Each run has other inputs; FUZZ_SEED repeats an earlier one. `npm run fuzz` runs for any duration. */
const seed = Number(process.env['FUZZ_SEED'] ?? randomInt(2 ** 31 - 1));
const MS = 6000;

let cluster: FuzzCluster;

beforeAll(async () => {
  console.log(`fuzz seed ${seed}`);
  cluster = await startCluster();
});
afterAll(() => cluster?.stop());

test.for([
  ['http', 'none'],
  ['http', 'token'],
  ['frames', 'none'],
  ['frames', 'token'],
  ['graphql', 'none'],
  ['graphql', 'token'],
  ['inputs', 'none'],
  ['inputs', 'token'],
  ['sign-in', 'oidc'],
] as const)(
  'the server survives fuzzed %s with AUTH=%s and releases all connections',
  async ([target, auth]) => {
    const server = new ServerUnderTest({
      ...cluster.env,
      ...(auth === 'oidc' ? cluster.signIn : { AUTH: auth }),
    });
    try {
      const { inputs, findings } = await new Campaign(server, {
        target,
        seed,
        inputs: Infinity,
        ms: MS,
        shrinkMs: 10_000,
        token: cluster.token,
        say: () => {},
      }).run();
      console.log(`${target}, AUTH=${auth}: ${inputs} inputs, seed ${seed}`);
      expect(inputs).toBeGreaterThan(100);
      // How long a turn of the event loop takes is measured by `npm run fuzz`, not here.
      expect(findings.filter(({ kind }) => kind !== 'stall')).toEqual([]);
    } finally {
      await server.stop();
    }
  },
);

test('informers recover from disturbed watches and throw nothing', async () => {
  const { rounds, finding } = await fuzzWatches({ seed, rounds: 300, ms: 20_000 });
  console.log(`watch: ${rounds} rounds, seed ${seed}`);
  expect(rounds).toBeGreaterThan(20);
  expect(finding).toBeUndefined();
});
