import { once } from 'node:events';
import { devPhases, startSession, type DevOptions, type DevSession } from '../tools/dev/index.ts';
import { runPhases } from '../tools/lib/phases.ts';
import { runMain } from '../tools/lib/problem.ts';
import { stopSignal } from '../tools/lib/stop-signal.ts';
import { platformCommand, platformOptions, port } from '../tools/platform/command.ts';
import { recordPlatform, type Platform } from '../tools/platform/index.ts';
import { ready } from '../tools/platform/server.ts';

const DESCRIPTION =
  'Brings up a cluster, and the server and the dashboard from their sources: a change of a file is live at once. Builds no store image. Ctrl-C stops both; the cluster and its stores go on.';

await runMain(async () => {
  const options = readOptions();
  const platform: Platform = {};
  await runPhases(devPhases(options, platform));
  const stopped = once(stopSignal(), 'abort');
  const session = await startSession(options, platform);
  const forget = await recordPlatform(session.server, options, platform);
  try {
    await Promise.race([stopped, awaitServer(session)]);
    announce(session, options, platform);
    await Promise.race([stopped, session.server.ended]);
  } finally {
    await Promise.all([session.server.stop(), session.dashboard.stop(), forget()]);
  }
});

function readOptions(): DevOptions {
  const command = platformCommand('npm run dev --', DESCRIPTION)
    .option('--dashboard-port <port>', 'port of the dashboard (Vite) on loopback', port, 5173)
    .option('--inspect-port <port>', 'port of the debugger on loopback', port, 9229)
    .parse();
  const { dashboardPort, inspectPort } = command.opts<DevOptions>();
  return { ...platformOptions(command), dashboardPort, inspectPort };
}

/** A server that does not start is no end: it starts again at the next change. */
async function awaitServer({ server }: DevSession): Promise<void> {
  await ready(server).catch(({ message }: Error) => console.log(`! ${message}`));
}

function announce({ server, dashboard }: DevSession, { inspectPort }: DevOptions, platform: Platform): void {
  for (const line of platform.images?.missing ?? []) console.log(`! not available: ${line}`);
  console.log(`
Urumi is ready for changes.
  dashboard  ${dashboard.url}          client/src, hot reload
  GraphiQL   ${server.url}/graphql  server/src, restarts
  debugger   127.0.0.1:${inspectPort}              chrome://inspect, or attach an editor
  kubectl    npm run cluster -- kubectl get stores -A
Ctrl-C stops the server and the dashboard; the cluster and its stores go on.`);
}
