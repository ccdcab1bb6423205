import { calm } from '../tools/lib/calm.ts';
import { inWords } from '../tools/lib/durations.ts';
import { runPhases } from '../tools/lib/phases.ts';
import { runMain } from '../tools/lib/problem.ts';
import { Remaining } from '../tools/lib/remaining.ts';
import { stopSignal } from '../tools/lib/stop-signal.ts';
import { platformCommand, platformOptions } from '../tools/platform/command.ts';
import { provideLater, usualBuilds } from '../tools/platform/images.ts';
import { platformPhases, recordPlatform, serverEnv, type Platform } from '../tools/platform/index.ts';
import type { PlatformOptions } from '../tools/platform/options.ts';
import { startServer, type RunningServer } from '../tools/platform/server.ts';
import { supervise } from '../tools/platform/supervise.ts';

await runMain(async () => {
  const options = readOptions();
  const platform: Platform = {};
  const begun = performance.now();
  await runPhases(platformPhases(options, platform, 'inherit'));
  if (!platform.server) throw new Error('the server phase has not run');
  announce(platform, (performance.now() - begun) / 1000);
  provideRest(platform).catch(({ message }: Error) => console.log(`! ${message}`));
  await untilStopped(platform.server, options, platform);
});
// Ends a build of images that still goes on.
process.exit();

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
  return platformOptions(platformCommand('npm start --', description).parse());
}

function announce(platform: Platform, seconds: number): void {
  const missing = platform.images?.missing ?? [];
  for (const line of missing) console.log(`! not available: ${line}`);
  console.log(`
Urumi is ready after ${seconds.toFixed(1)} s.
  dashboard  ${platform.server?.url}
  GraphiQL   ${platform.server?.url}/graphql
  kubectl    npm run cluster -- kubectl get stores -A
  clean up   npm run down
Ctrl-C stops the server; the cluster and its stores go on.`);
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
