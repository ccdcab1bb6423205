import { Command } from 'commander';
import { clusterDown, clusterStatus } from '../tools/cluster/index.ts';
import { k3dExists } from '../tools/cluster/k3d.ts';
import { agree } from '../tools/lib/agree.ts';
import { runMain } from '../tools/lib/problem.ts';
import { runningServers, stopServer, type ServerRecord } from '../tools/platform/server-record.ts';

/** There is only one k3d cluster. */
const DEFAULT_NAME = 'local';

const say = (line: string): void => console.log(`  ${line}`);

/** What `npm start` made under this name. */
interface Found {
  servers: readonly ServerRecord[];
  embedded: boolean;
  k3d: boolean;
}

await runMain(async () => {
  const { name, yes } = readOptions();
  const found = await find(name);
  for (const server of found.servers) say(describe(server));
  const question = questionFor(name, found);
  if (question === undefined) return say(`cluster "${name}" does not exist`);
  if (yes || (await agree(question))) await remove(name, found);
});

async function find(name: string): Promise<Found> {
  const servers = (await runningServers()).filter(({ clusterName }) => clusterName === name);
  const { exists } = await clusterStatus({ name });
  return { servers, embedded: exists, k3d: name === DEFAULT_NAME && (await k3dExists()) };
}

/** Undefined when there is nothing to remove. A cluster that npm start did not make stays. */
function questionFor(name: string, { servers, embedded, k3d }: Found): string | undefined {
  if (embedded || k3d) return `Remove cluster "${name}" with every store and its data?`;
  return servers.length > 0 ? 'Stop the server?' : undefined;
}

async function remove(name: string, { servers, embedded, k3d }: Found): Promise<void> {
  if (servers.length > 0) say('stopping the server');
  for (const server of servers) await stopServer(server);
  if (k3d) await clusterDown({ cluster: 'k3d' }, say);
  if (embedded) await clusterDown({ name, purge: true }, say);
}

function readOptions(): { name: string; yes?: boolean } {
  return new Command('npm run down --')
    .description(
      'Removes exactly what npm start made: the server, the cluster, its stores and their data. Built images stay cached.',
    )
    .option('--name <name>', 'name of the cluster', DEFAULT_NAME)
    .option('-y, --yes', 'do not ask')
    .parse()
    .opts();
}

function describe({ url, starter, clusterKind }: ServerRecord): string {
  return `its server runs at ${url} (npm start is process ${starter.pid}, cluster ${clusterKind})`;
}
