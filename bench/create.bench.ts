import { Option } from 'commander';
import { Problem, runMain } from '../tools/lib/problem.ts';
import { Api } from '../test/support/api.ts';
import { createStore, deleteStore, isReady, watchStore, type StoreView } from '../test/support/stores.ts';
import { announceSharedServer } from './announce.ts';
import { SERVING, untilServing, type Engine } from './serving.ts';
import { benchCommand } from './results.ts';
import { printTable } from './table.ts';

interface Run {
  accepted: number;
  orderPossible: number;
  ready: number;
  gone: number;
  store: StoreView;
  began: number;
}

/** createStore accepted → order possible, with the steps' timeline; one store at a time, deleted afterwards. */
async function main(): Promise<void> {
  const { engine, runs: count, url, besideStores } = readOptions();
  const ids = Array.from({ length: Number(count) }, (_, n) => `bench-${n + 1}`);
  const api = new Api(url);
  const runs: Run[] = [];
  try {
    await announceSharedServer({ api, url, besideStores }, planOf(engine, ids));
    for (const id of ids) runs.push(await once(api, engine, id));
  } finally {
    await api.close();
  }
  printRuns(engine, runs);
}

interface Options {
  engine: Engine;
  runs: string;
  url: string;
  besideStores: boolean;
}

function readOptions(): Options {
  return benchCommand('create')
    .description('Time from createStore to the first possible order, on a running server.')
    .addOption(new Option('--engine <engine>').choices(['WOOCOMMERCE', 'MEDUSA']).default('WOOCOMMERCE'))
    .option('--runs <n>', 'stores to create, one after another', '5')
    .option('--url <url>', 'a running server', 'http://127.0.0.1:8080')
    .option('--beside-stores', 'measure on a cluster that has stores', false)
    .parse()
    .opts<Options>();
}

function planOf(engine: string, ids: readonly string[]): { creates: string; deletes: string } {
  const names = `${ids[0]} to ${ids.at(-1)}`;
  return {
    creates: `the ${engine} stores ${names}, one after another`,
    deletes: `each of ${names} after it was measured, and no other store`,
  };
}

/** Deletes the store that it created, also if the measurement fails; an existing store is left alone. */
async function once(api: Api, engine: Engine, id: string): Promise<Run> {
  const began = Date.now();
  const created = await createStore(api, { name: id, engine, id });
  if (!created.store) throw new Problem(created.message ?? `${id} was refused`, 'nothing of it was deleted');
  const accepted = Date.now();
  try {
    const [orderPossible, { seen }] = await Promise.all([
      untilServing(created.store.url, SERVING[engine]),
      watchStore(api, id, isReady),
    ]);
    const ready = Date.now();
    const gone = await timeDeletion(api, id);
    return {
      began,
      accepted: accepted - began,
      orderPossible: orderPossible - accepted,
      ready: ready - accepted,
      gone,
      store: seen.at(-1)!,
    };
  } catch (error) {
    await deleteStore(api, id);
    throw error;
  }
}

async function timeDeletion(api: Api, id: string): Promise<number> {
  await deleteStore(api, id);
  const deleting = Date.now();
  await watchStore(api, id, () => false);
  return Date.now() - deleting;
}

function printRuns(engine: string, runs: readonly Run[]): void {
  const s = (ms: number): string => (ms / 1000).toFixed(2);
  const rows = runs.map((run, i) => [
    String(i + 1),
    String(run.accepted),
    s(run.orderPossible),
    s(run.ready),
    s(run.gone),
  ]);
  printTable(
    `${engine}: one store`,
    ['run', 'accepted ms', 'order possible s', 'Ready s', 'deleted s'],
    rows,
  );
  const last = runs.at(-1)!;
  const at = (time: string | null): string => (time ? s(Date.parse(time) - last.began) : '-');
  const steps = last.store.steps.map((step) => [step.name, at(step.startedAt), at(step.finishedAt)]);
  printTable(
    'timeline of the last run (seconds since the mutation was sent)',
    ['step', 'started', 'finished'],
    steps,
  );
}

await runMain(main);
