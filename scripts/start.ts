import { Command, InvalidArgumentError, Option } from 'commander';
import { runPhases } from './lib/phases.ts';
import { runMain } from './lib/problem.ts';
import { platformPhases, type Platform } from './platform/index.ts';
import type { PlatformOptions } from './platform/options.ts';

await runMain(async () => {
  const options = readOptions();
  const platform: Platform = {};
  const begun = performance.now();
  await runPhases(platformPhases(options, platform, 'inherit'));
  announce(platform, (performance.now() - begun) / 1000);
  await untilStopped(platform);
});

function readOptions(): PlatformOptions {
  const command = new Command('npm start --')
    .description(
      'Brings up a cluster, the store images, the server and the dashboard; Ctrl-C stops the server only.',
    )
    .addOption(
      new Option('--cluster <kind>', 'default: k3d where Docker runs, else embedded').choices([
        'embedded',
        'k3d',
        'k3s',
        'kubeconfig',
      ]),
    )
    .option('--name <name>', 'name of the embedded cluster', 'local')
    .option('--port <port>', 'port of the API and the dashboard on loopback', port, 8080)
    .option('--http-port <port>', 'port of the stores (ingress) on loopback', port, 80)
    .option('--https-port <port>', 'TLS port of the stores on loopback', port, 443)
    .option(
      '--base-domain <domain>',
      'domain of the stores; default 127.0.0.1.nip.io where it resolves, else localhost',
    )
    .parse();
  const given = command.opts();
  return {
    cluster: given['cluster'],
    clusterName: given['name'],
    ephemeral: false,
    port: given['port'],
    httpPort: given['httpPort'],
    httpsPort: given['httpsPort'],
    baseDomain: given['baseDomain'],
    env: {},
  };
}

function port(text: string): number {
  const value = Number(text);
  if (!Number.isInteger(value) || value < 1 || value > 65_535)
    throw new InvalidArgumentError('a port is 1 to 65535');
  return value;
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

async function untilStopped(platform: Platform): Promise<void> {
  for (const signal of ['SIGINT', 'SIGTERM'] as const)
    process.once(signal, () => void platform.server?.stop());
  await platform.server?.ended;
}
