import { calm } from '../tools/lib/calm.ts';
import { inWords } from '../tools/lib/durations.ts';
import { runPhases } from '../tools/lib/phases.ts';
import { runMain } from '../tools/lib/problem.ts';
import { Remaining } from '../tools/lib/remaining.ts';
import { stopSignal } from '../tools/lib/stop-signal.ts';
import { platformCommand, platformOptions } from '../tools/platform/command.ts';
import { provideLater, usualBuilds } from '../tools/platform/images.ts';
import { refuseBesideLocal } from '../tools/platform/in-cluster/conflicts.ts';
import { addInClusterOptions, inClusterOptions } from '../tools/platform/in-cluster/options.ts';
import { inClusterPhases, type InCluster } from '../tools/platform/in-cluster/index.ts';
import { platformPhases, recordPlatform, serverEnv, type Platform } from '../tools/platform/index.ts';
import type { PlatformOptions } from '../tools/platform/options.ts';
import { startServer, type RunningServer } from '../tools/platform/server.ts';
import { supervise } from '../tools/platform/supervise.ts';

await runMain(async () => {
  const options = readOptions();
  await (options.inCluster ? startInCluster(options) : startBeside(options));
});
// Ends a build of images that still goes on.
process.exit();

/** The server runs as a process of this command. */
async function startBeside(options: PlatformOptions): Promise<void> {
  const platform: Platform = {};
  const begun = performance.now();
  await runPhases(platformPhases(options, platform, 'inherit'));
  if (!platform.server) throw new Error('the server phase has not run');
  announce(platform, platform.server.url, begun);
  console.log('Ctrl-C stops the server; the cluster and its stores go on.');
  provideRest(platform).catch(({ message }: Error) => console.log(`! ${message}`));
  await untilStopped(platform.server, options, platform);
}

/** The server runs in the cluster, and this command ends once all images are there. */
async function startInCluster(options: PlatformOptions): Promise<void> {
  await refuseBesideLocal(options.clusterName);
  const platform: InCluster = {};
  const begun = performance.now();
  await runPhases(inClusterPhases(options, platform));
  announce(platform, platform.url ?? '', begun);
  console.log(`  login      ${platform.login}
The server runs in the cluster (urumi-system) and goes on when this command ends; Ctrl-C does not stop it.`);
  await provideRest(platform);
}

/** Builds the images that the server did not wait for. */
async function provideRest({ cluster, images }: Platform): Promise<void> {
  if (!cluster || !images?.later.length) return;
  const begun = performance.now();
  const usual = await usualBuilds(images.later);
  const left = new Remaining([usual]);
  console.log(`Building ${images.later.join(' and ')} while the server runs, usually ${inWords(usual)}.`);
  const say = calm((line) => console.log(`${line}${left.left()}`));
  await provideLater(cluster, images.later, say);
  console.log(`The other images are done after ${inWords((performance.now() - begun) / 1000)}.`);
}

function readOptions(): PlatformOptions {
  const description =
    'Brings up a cluster, the store images, the server and the dashboard, and restarts a server that crashes. Ctrl-C stops the server only.';
  const command = addInClusterOptions(platformCommand('npm start --', description)).parse();
  return { ...platformOptions(command), ...inClusterOptions(command) };
}

function announce({ images }: Platform, url: string, begun: number): void {
  for (const line of images?.missing ?? []) console.log(`! not available: ${line}`);
  console.log(`
Urumi is ready after ${((performance.now() - begun) / 1000).toFixed(1)} s.
  dashboard  ${url}
  GraphiQL   ${url}/graphql
  kubectl    npm run cluster -- kubectl get stores -A
  clean up   npm run down`);
}

/** Until Ctrl-C or SIGTERM; a server that crashes is started again. */
async function untilStopped(
  server: RunningServer,
  options: PlatformOptions,
  platform: Platform,
): Promise<void> {
  const stop = stopSignal();
  const forget = await recordPlatform(server, options, platform);
  const start = (): Promise<RunningServer> =>
    startServer(serverEnv(options, platform), options.port, 'inherit', { cancelSignal: stop });
  try {
    await supervise(server, { start, say: console.log, stop });
  } finally {
    await forget();
  }
}
