import { Command, InvalidArgumentError, Option } from 'commander';
import type { PlatformOptions } from './options.ts';

/** A command that brings up a platform: `npm start` and `npm run dev` have these options in common. */
export function platformCommand(name: string, description: string): Command {
  return new Command(name)
    .description(description)
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
    );
}

export function platformOptions(command: Command): PlatformOptions {
  const given = command.opts();
  return {
    cluster: given['cluster'],
    clusterName: given['name'],
    inCluster: false,
    ephemeral: false,
    serveEarly: true,
    port: given['port'],
    httpPort: given['httpPort'],
    httpsPort: given['httpsPort'],
    baseDomain: given['baseDomain'],
    env: {},
  };
}

/** For commander: the port that a text names. */
export function port(text: string): number {
  const value = Number(text);
  if (!Number.isInteger(value) || value < 1 || value > 65_535)
    throw new InvalidArgumentError('a port is 1 to 65535');
  return value;
}
