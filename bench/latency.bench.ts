import { Command } from 'commander';
import { execa } from 'execa';
import { Api } from '../server/test/platform/api.ts';
import { createStore, deleteStore, watchStore } from '../server/test/platform/stores.ts';
import { printTable, spread } from './table.ts';

interface Options {
  url: string;
  engine: string;
  kubectl: string;
}

/** Mutation latency while five stores provision, and status change in the API → message on the socket. */
async function main(): Promise<void> {
  const options = new Command('npm run bench -- latency')
    .option('--url <url>', 'a running server', 'http://127.0.0.1:8080')
    .option('--engine <engine>', 'WOOCOMMERCE or MEDUSA', 'WOOCOMMERCE')
    .option('--kubectl <path>', 'kubectl with KUBECONFIG set', 'kubectl')
    .parse()
    .opts<Options>();
  const api = new Api(options.url);
  const load = await Promise.all(
    range(5).map((n) => createStore(api, { name: `load ${n}`, engine: options.engine, id: `load-${n}` })),
  );
  const refused = load.find((result) => !result.store);
  if (refused) throw new Error(refused.message);
  const mutations = await timeMutations(api, options.engine);
  const lags = await timeStatusLag(api, options);
  await Promise.all(range(5).map((n) => deleteStore(api, `load-${n}`)));
  await Promise.all(range(5).map((n) => watchStore(api, `load-${n}`, () => false)));
  await api.close();
  printTable(
    'milliseconds',
    ['what', 'samples', 'min', 'median', 'p99', 'max'],
    [
      ['createStore answered, 5 stores provisioning', String(mutations.length), ...spread(mutations)],
      ['status written → message on the socket', String(lags.length), ...spread(lags)],
    ],
  );
}

/** createStore of the same input again: validated, authorized and answered, without one more store for the node. */
async function timeMutations(api: Api, engine: string): Promise<number[]> {
  const samples: number[] = [];
  for (let n = 0; n < 100; n += 1) {
    const begun = performance.now();
    await createStore(api, { name: `extra ${n}`, engine, id: `extra-${n}` });
    samples.push(performance.now() - begun);
    await deleteStore(api, `extra-${n}`);
  }
  return samples;
}

/** A label written to the Store by another client; the clock starts when the API server has answered it. */
async function timeStatusLag(api: Api, options: Options): Promise<number[]> {
  const samples: number[] = [];
  for (let n = 0; n < 30; n += 1) {
    const name = `Load ${n}`;
    const seen = arrival(api, name);
    await execa(options.kubectl, [
      '-n',
      'urumi',
      'patch',
      'store',
      'load-0',
      '--type=merge',
      '-p',
      JSON.stringify({ spec: { displayName: name } }),
    ]);
    const answered = Date.now();
    samples.push(Math.max(0, (await seen) - answered));
  }
  return samples;
}

async function arrival(api: Api, displayName: string): Promise<number> {
  const query = 'subscription { storeStatus(id: "load-0") { ... on Store { displayName } } }';
  for await (const { storeStatus } of api.subscribe<{ storeStatus: { displayName?: string } }>(query)) {
    if (storeStatus.displayName === displayName) return Date.now();
  }
  throw new Error('the store went away');
}

const range = (count: number): number[] => Array.from({ length: count }, (_, i) => i);

await main();
