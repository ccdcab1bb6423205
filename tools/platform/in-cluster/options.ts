import { InvalidArgumentError, type Command } from 'commander';
import { Problem } from '../../lib/problem.ts';
import type { PlatformOptions } from '../options.ts';
import type { TlsOptions } from './tls.ts';

const LETS_ENCRYPT = 'https://acme-v02.api.letsencrypt.org/directory';
/** Options that mean nothing without --tls. */
const OF_TLS = ['acmeDirectory', 'acmeEmail', 'acmeCa'];

/** Adds the options of a server in the cluster. */
export const addInClusterOptions = (command: Command): Command =>
  command
    .option('--in-cluster', 'run the server in the cluster: two replicas behind the ingress, with a login')
    .option(
      '--tls',
      'with --in-cluster: https for the dashboard and the stores, and sign-in at any host. Needs --base-domain, DNS records of it and of the names below it, and ports 80 and 443',
    )
    .option(
      '--acme-directory <url>',
      'with --tls: issuer of the certificates, whose terms you accept; in a cluster with cert-manager that issues',
      httpsUrl,
      LETS_ENCRYPT,
    )
    .option('--acme-email <address>', 'with --tls: contact for the issuer')
    .option('--acme-ca <file>', 'with --tls: authority of an issuer that is not public, as PEM')
    .addHelpText('after', ENVIRONMENT);

const ENVIRONMENT = `
With --in-cluster people sign in as the local administrator, whose password the first start shows, and at the provider of
OIDC_ISSUER: set OIDC_CLIENT_ID, OIDC_CLIENT_SECRET_FILE and ADMIN_GROUPS (docs/operations.md, Sign-in). AUTH=oidc or
AUTH=password allows one way only.`;

/** @throws Problem for options that contradict each other */
export function inClusterOptions(command: Command): Pick<PlatformOptions, 'inCluster' | 'tls'> {
  const given = command.opts();
  const isGiven = (name: string): boolean => command.getOptionValueSource(name) === 'cli';
  const inCluster = given['inCluster'] === true;
  if (inCluster && isGiven('port'))
    throw wrong(
      '--port has no meaning with --in-cluster',
      'use --http-port: the dashboard is behind the ingress',
    );
  if (!given['tls']) {
    if (OF_TLS.some(isGiven)) throw wrong('--acme-* have no meaning without --tls', 'add --tls');
    return { inCluster };
  }
  if (!inCluster) throw wrong('--tls needs --in-cluster', 'add --in-cluster');
  if (!isGiven('baseDomain'))
    throw wrong('--tls needs a domain that the issuer can look up', 'name it with --base-domain');
  return { inCluster, tls: tlsOptions(given) };
}

const tlsOptions = (given: Record<string, string | undefined>): TlsOptions => ({
  directory: given['acmeDirectory'] ?? LETS_ENCRYPT,
  email: given['acmeEmail'],
  caFile: given['acmeCa'],
});

const wrong = (what: string, fix: string): Problem => new Problem(what, fix, { exitCode: 2 });

function httpsUrl(text: string): string {
  if (URL.canParse(text) && new URL(text).protocol === 'https:') return text;
  throw new InvalidArgumentError('it is an https URL');
}
