import { setTimeout as delay } from 'node:timers/promises';
import { getIntrospectionQuery } from 'graphql';
import * as hostile from '../test/integration/graphql/hostile-documents.ts';
import { createMemoryApi, type MemoryApi } from '../test/integration/graphql/memory-api.ts';
import { benchCommand } from './results.ts';
import { printTable } from './table.ts';

const DESCRIPTION = `How long one operation holds the event loop: the CPU time of the longest turn while it is parsed, validated, executed
and answered. In memory, without a cluster. The shortest of some rounds counts, so that other programs do not.`;

const STORES = 500;
const FIELDS = `id uid team displayName engine engineTitle size phase message version sampleData plugins suspended
  namespace release host url adminUrl attempts createdAt`;

/** Documents by name; --harmless excludes those that would crash a process without limits. */
const DOCUMENTS: readonly [title: string, body: string, deadly?: 'deadly'][] = [
  ['introspection, 60 aliases on 4 levels', bodyOf(hostile.introspectionBomb(60)), 'deadly'],
  ['introspection, 8 aliases on 4 levels', bodyOf(hostile.introspectionBomb(8))],
  ['introspection, 20 times most lists', bodyOf(hostile.introspectionLists(20))],
  ['150 fragments, each spread twice', bodyOf(hostile.doublingFragments(150))],
  ['12 fragments, each in each', bodyOf(hostile.tangledFragments(12))],
  ['one field 150 times, with selections', bodyOf(hostile.samePair(150))],
  ['one field 900 times', bodyOf(hostile.sameFields(900))],
  ['one field 700 times (validated)', bodyOf(hostile.sameFields(700))],
  ['one field 390 times, with a selection', bodyOf(hostile.deepPairs(390))],
  ['one field 140 times, with a selection (validated)', bodyOf(hostile.deepPairs(140))],
  ['one field 20 times, with 38 equal ones (validated)', bodyOf(hostile.samePairs(20, 38))],
  ['400 aliases', bodyOf(hostile.aliases(400))],
  ['900 lists within each other', bodyOf(hostile.nestedLists(900))],
  ['600 selections within each other', bodyOf(hostile.nestedSelections(600))],
  ['a string of 250 KB', bodyOf(hostile.longString(250_000))],
  ['120,000 comments', bodyOf(hostile.comments(120_000))],
  ['an alias of 50 KB on 500 stores', bodyOf(hostile.longAlias(50_000))],
  ['60,000 lists in a variable', phases(hostile.nestedJson(60_000))],
  ['28,000 values in a variable', phases(JSON.stringify(Array.from({ length: 28_000 }, () => 'QUEUED')))],
  ['500 stores, 20 fields (passes)', bodyOf(`{stores(first:500){edges{node{${FIELDS}}}}}`)],
  ['standard introspection (passes)', bodyOf(getIntrospectionQuery({ oneOf: true }))],
];

function bodyOf(query: string): string {
  return JSON.stringify({ query });
}

function phases(json: string): string {
  const query = 'query($p:[StorePhase!]){stores(filter:{phase:$p}){totalCount}}';
  return `{"query":${JSON.stringify(query)},"variables":{"p":${json}}}`;
}

async function main(): Promise<void> {
  const { harmless, rounds } = benchCommand('limits')
    .description(DESCRIPTION)
    .option('--rounds <n>', 'of each document; the fastest counts', '5')
    .option('--harmless', 'exclude documents that crash a process without limits')
    .parse()
    .opts<{ harmless?: true; rounds: string }>();
  const memory = createMemoryApi();
  for (let n = 0; n < STORES; n += 1) memory.informers.addStore(`store-${n}`);
  await memory.post(bodyOf('{__typename}'));
  const rows: string[][] = [];
  for (const [title, body, deadly] of DOCUMENTS) {
    if (deadly && harmless) rows.push([title, 'left out', '']);
    else rows.push([title, ...(await measure(memory, body, Number(rounds)))]);
  }
  printTable('milliseconds that one operation holds the event loop', ['document', 'ms', 'answer'], rows);
  memory.stop();
}

function cpuMs(): number {
  const { user, system } = process.threadCpuUsage();
  return (user + system) / 1000;
}

async function measure(memory: MemoryApi, body: string, rounds: number): Promise<string[]> {
  let shortest = Infinity;
  let answer = '';
  for (let round = 0; round < rounds; round += 1) {
    const watch = watchLoop();
    await delay(2);
    // A different document per round, so that none is in the cache.
    const { errors } = await memory.post(body.replace('{"query":"', `{"query":"#${round}\\n`));
    await delay(2);
    shortest = Math.min(shortest, watch.stop());
    const extensions = errors?.[0]?.extensions;
    answer = extensions ? JSON.stringify([extensions['code'], extensions['bound']]) : 'data';
  }
  return [shortest.toFixed(1), answer];
}

/** Keeps the event loop turning. `stop` returns the CPU time of the longest turn, in milliseconds. */
function watchLoop(): { stop(): number } {
  let longest = 0;
  let last = cpuMs();
  let running = true;
  const turn = (): void => {
    const now = cpuMs();
    longest = Math.max(longest, now - last);
    last = now;
    if (running) setImmediate(turn);
  };
  setImmediate(turn);
  const stop = (): number => {
    running = false;
    return longest;
  };
  return { stop };
}

await main();
