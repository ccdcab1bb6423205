import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:https';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { execa } from 'execa';
import { fetch, Agent } from 'undici';
import { vi } from 'vitest';
import { freePorts } from '../../tools/cluster/ports.ts';

/** pebble, the ACME server that the authors of Let's Encrypt made for tests. */
export interface AcmeServer {
  /** For ACME_DIRECTORY. */
  directory: string;
  /** For NODE_EXTRA_CA_CERTS: the authority of the server itself. */
  caFile: string;
  /** The root of the certificates that it issues, PEM. */
  root: string;
  /** A directory that refuses every request because of a rate limit. */
  limited(retryAfterSeconds: number): Promise<{ directory: string; stop(): void }>;
  stop(): Promise<void>;
}

export interface AcmeServerOptions {
  /** Folder with pebble. */
  bin: string;
  /** Port of hosts that it asks for challenges. */
  httpPort: number;
  /** Name server that it asks, with a port. */
  dnsServer: string;
  /** Address to listen on. Default: 127.0.0.1. */
  address?: string;
  /** Runs a program where that address is. Default: here. */
  command?: readonly string[];
  /** Lifetime of certificates, seconds. Default: 90 days. */
  lifetime?: number;
  /** Hosts that it refuses. */
  blocked?: readonly string[];
}

/** Starts pebble. It validates without pauses, and refuses some nonces, as it does by default. */
export async function startAcmeServer(options: AcmeServerOptions): Promise<AcmeServer> {
  const dir = await mkdtemp(join(tmpdir(), 'urumi-acme-'));
  const { address = '127.0.0.1', command = [] } = options;
  const tls = await makeTls(dir, address);
  const [port = 0, management = 0] = await freePorts(2);
  const config = join(dir, 'pebble.json');
  await writeFile(config, JSON.stringify({ pebble: settings(options, tls, { port, management }) }));
  const pebble = [join(options.bin, 'pebble'), '-config', config, '-dnsserver', options.dnsServer];
  const [program = '', ...args] = [...command, ...pebble];
  const env = { PEBBLE_VA_NOSLEEP: '1', PEBBLE_AUTHZREUSE: '0' };
  const server = execa(program, args, { env, all: true, reject: false });
  const root = await rootOf(`${address}:${management}`, tls.certificate);
  return {
    directory: `https://${address}:${port}/dir`,
    caFile: tls.certificate,
    root,
    limited: (seconds) => startLimited(tls, seconds),
    stop: async () => {
      server.kill();
      await server;
      await rm(dir, { recursive: true, force: true });
    },
  };
}

interface Tls {
  certificate: string;
  privateKey: string;
}

function settings(options: AcmeServerOptions, tls: Tls, ports: { port: number; management: number }): object {
  const { httpPort, address = '127.0.0.1', lifetime = 90 * 86_400, blocked = [] } = options;
  return {
    ...tls,
    listenAddress: `${address}:${ports.port}`,
    managementListenAddress: `${address}:${ports.management}`,
    httpPort,
    tlsPort: 9,
    domainBlocklist: blocked,
    keyAlgorithm: 'ecdsa',
    profiles: { default: { description: 'of tests', validityPeriod: lifetime } },
  };
}

/** A certificate for an address, and for loopback, that is its own authority. */
async function makeTls(dir: string, address: string): Promise<Tls> {
  const tls = { certificate: join(dir, 'server.crt'), privateKey: join(dir, 'server.key') };
  const out = ['-keyout', tls.privateKey, '-out', tls.certificate, '-days', '1', '-nodes'];
  const name = ['-subj', '/CN=acme server of tests', '-addext', `subjectAltName=IP:127.0.0.1,IP:${address}`];
  const key = ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1'];
  await execa('openssl', ['req', '-x509', ...key, ...out, ...name]);
  return tls;
}

async function rootOf(authority: string, caFile: string): Promise<string> {
  const dispatcher = new Agent({ connect: { ca: await readFile(caFile) } });
  const read = async (): Promise<string | undefined> => {
    const answer = await fetch(`https://${authority}/roots/0`, { dispatcher }).catch(() => undefined);
    return answer?.text();
  };
  const root = await vi.waitUntil(read, { timeout: 20_000, interval: 100 });
  await dispatcher.close();
  return root;
}

async function startLimited(tls: Tls, seconds: number): Promise<{ directory: string; stop(): void }> {
  const [port = 0] = await freePorts(1);
  const problem = { type: 'urn:ietf:params:acme:error:rateLimited', detail: 'too many certificates' };
  const files = { cert: await readFile(tls.certificate), key: await readFile(tls.privateKey) };
  const server = createServer(files, (_request, response) => {
    response.writeHead(429, { 'retry-after': String(seconds), 'content-type': 'application/problem+json' });
    response.end(JSON.stringify(problem));
  });
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
  return {
    directory: `https://127.0.0.1:${port}/dir`,
    stop: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}
