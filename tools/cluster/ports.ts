import { createServer } from 'node:net';
import { execa } from 'execa';
import { Problem } from '../lib/problem.ts';

/** A port on loopback that nothing listens on now. */
export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.on('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as { port: number };
      probe.close(() => resolve(port));
    });
  });
}

export async function freePorts(count: number): Promise<number[]> {
  const ports: number[] = [];
  while (ports.length < count) {
    const port = await freePort();
    if (!ports.includes(port)) ports.push(port);
  }
  return ports;
}

/** Throws a Problem that names a taken port and who holds it. */
export async function requirePort(port: number, what: string, otherwise: string): Promise<void> {
  const free = await new Promise<boolean>((resolve) => {
    const probe = createServer();
    probe.on('error', () => resolve(false));
    probe.listen(port, '127.0.0.1', () => probe.close(() => resolve(true)));
  });
  if (free) return;
  throw new Problem(`port ${port} (${what}) is taken${await holder(port)}`, `free it, ${otherwise}`);
}

async function holder(port: number): Promise<string> {
  const { stdout } = await execa('ss', ['-Hltnp', `sport = :${port}`], { reject: false });
  const name = /users:\(\("([^"]+)",pid=(\d+)/.exec(stdout ?? '');
  return name ? ` by ${name[1]} (process ${name[2]})` : '';
}
