import type { Logger } from 'pino';
import { chooseIssuer } from './choose-issuer.ts';
import { configHelp } from './config/help.ts';
import { ConfigError, loadConfig, type Config } from './config/index.ts';
import type { startController } from './controller/controller.ts';
import { providePrivateFolder } from './helm/private-folder.ts';
import { createKube } from './kube/client.ts';
import { startInformers } from './kube/watch/informers.ts';
import { API_KINDS, KIND_NAMES } from './kube/watch/kinds.ts';
import { endOnUnexpectedErrors, type LastResort } from './last-resort.ts';
import { createLog } from './log/log.ts';
import { prepareCluster } from './prepare-cluster.ts';

if (process.argv.includes('--help')) process.stdout.write(configHelp());
else await main();

async function main(): Promise<void> {
  const config = readConfig();
  if (!config) return;
  const log = await createLog({ level: config.env.LOG_LEVEL, format: config.env.LOG_FORMAT });
  const lastResort = endOnUnexpectedErrors(log);
  try {
    await run(config, log, lastResort);
  } catch (error) {
    await lastResort.end(error);
  }
}

function readConfig(): Config | undefined {
  try {
    return loadConfig();
  } catch (error) {
    if (!(error instanceof ConfigError)) throw error;
    process.stderr.write(`${error.message}\n  (node server/src/main.ts --help lists every variable)\n`);
    process.exitCode = 2;
    return undefined;
  }
}

/** Starts all parts, and stops them in reverse order on SIGTERM or SIGINT. */
async function run(read: Config, log: Logger, lastResort: LastResort): Promise<void> {
  const { env } = read;
  await providePrivateFolder(read.api.helm.cacheDir);
  const kube = createKube({ kubeconfig: env.KUBECONFIG, context: env.KUBE_CONTEXT });
  const kinds = env.CONTROLLER ? KIND_NAMES : API_KINDS;
  const informers = startInformers(kube, { secretsByNamespace: env.USE_RBAC, kinds });
  // The objects of a large fleet arrive while the API is loaded. A kind without its CRD yet is asked for again.
  const loading = import('./api.ts');
  await prepareCluster(kube, read, log);
  const config = await chooseIssuer(kube, read, log);
  const api = await (await loading).startApi(config, kube, informers, log);
  lastResort.flushFirst(api.flushLogs);
  const controller = env.CONTROLLER
    ? await reconcile(config, { kube, informers, log, registry: api.registry })
    : undefined;
  log.info({ url: api.http.url, controller: env.CONTROLLER }, 'ready to serve');
  await stopSignal();
  log.info('stopping');
  await Promise.all([controller?.stop(), api.stop()]);
  informers.stop();
  process.exit(lastResort.exitCode());
}

type Parts = Parameters<typeof startController>[0];

/** Imports the controller only if it runs, so that an API-only replica uses less memory. */
async function reconcile(config: Config, parts: Omit<Parts, 'options'>): Promise<{ stop(): Promise<void> }> {
  const controller = await import('./controller/controller.ts');
  return controller.startController({ ...parts, options: config.controller });
}

function stopSignal(): Promise<void> {
  return new Promise((resolve) => {
    for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, () => resolve());
  });
}
