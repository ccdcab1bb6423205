import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { Resolver } from 'node:dns/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { execa } from 'execa';
import { vi } from 'vitest';
import { freePorts } from '../../tools/cluster/ports.ts';

/** CoreDNS with one zone, whose records a test changes. */
export interface NameServer {
  /** For DNS_SERVERS. */
  address: string;
  /** Replaces all records, as lines of a zone file, and waits until they are served. */
  serve(...records: string[]): Promise<void>;
  stop(): Promise<void>;
}

/** Where a server of a test runs, if not on loopback. */
export interface Place {
  address: string;
  /** Runs a program there. */
  command: readonly string[];
}

const LOOPBACK: Place = { address: '127.0.0.1', command: [] };

/** Starts a name server for a zone. @param bin folder with coredns */
export async function startNameServer(bin: string, zone: string, place = LOOPBACK): Promise<NameServer> {
  const dir = await mkdtemp(join(tmpdir(), 'urumi-name-server-'));
  const [port = 0] = await freePorts(1);
  const address = `${place.address}:${port}`;
  let serial = 0;
  const write = async (records: readonly string[]): Promise<void> => {
    serial += 1;
    const soa = `@ 1 IN SOA ns.${zone}. admin.${zone}. ${serial} 60 60 60 1`;
    const version = `serial 1 IN TXT "${serial}"`;
    await writeFile(join(dir, 'zone'), [`$ORIGIN ${zone}.`, soa, version, ...records, ''].join('\n'));
  };
  const resolver = new Resolver({ timeout: 500, tries: 1 });
  resolver.setServers([address]);
  const served = async (): Promise<boolean> => {
    const texts = await resolver.resolveTxt(`serial.${zone}`).catch(() => []);
    return texts[0]?.[0] === String(serial);
  };
  const untilServed = (): Promise<unknown> => vi.waitUntil(served, { timeout: 20_000, interval: 100 });
  await write([]);
  const config = `${zone}:${port} {\n bind ${place.address}\n file ${dir}/zone {\n reload 200ms\n }\n}\n`;
  await writeFile(join(dir, 'Corefile'), config);
  const [program, ...args] = [...place.command, join(bin, 'coredns'), '-conf', join(dir, 'Corefile')];
  const server = execa(program, args, { all: true, reject: false });
  await untilServed();
  return {
    address,
    serve: async (...records) => {
      await write(records);
      await untilServed();
    },
    stop: async () => {
      server.kill();
      await server;
      await rm(dir, { recursive: true, force: true });
    },
  };
}
