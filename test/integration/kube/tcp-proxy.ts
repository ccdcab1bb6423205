import { once } from 'node:events';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { connect, createServer, type AddressInfo, type Socket } from 'node:net';

/** A loopback TCP proxy that can simulate failures. */
export interface TcpProxy {
  port: number;
  /** Existing connections stay open but transfer nothing. New ones work. */
  freeze(): void;
  /** No connection transfers anything until `open`. */
  freezeAll(): void;
  /** Closes all connections and refuses new ones until `open`. */
  close(): void;
  open(): void;
  stop(): Promise<void>;
}

/** Writes a copy of a kubeconfig that uses the proxy. @returns its path */
export async function kubeconfigVia(
  proxy: TcpProxy,
  plane: { kubeconfig: string; port: number },
  dir: string,
): Promise<string> {
  const path = join(dir, `${proxy.port}.conf`);
  const original = await readFile(plane.kubeconfig, 'utf8');
  await writeFile(path, original.replaceAll(`:${plane.port}`, `:${proxy.port}`), { mode: 0o600 });
  return path;
}

interface Pair {
  near: Socket;
  far: Socket;
}

export async function startTcpProxy(target: number): Promise<TcpProxy> {
  const pairs = new Set<Pair>();
  let mode: 'open' | 'frozen' | 'closed' = 'open';
  const server = createServer((near) => {
    if (mode === 'closed') {
      near.destroy();
      return;
    }
    const pair = { near, far: connect(target, '127.0.0.1') };
    pairs.add(pair);
    pump(pair, () => pairs.delete(pair));
    if (mode === 'frozen') freeze(pair);
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const end = (): void => pairs.forEach(({ near, far }) => [near, far].forEach((socket) => socket.destroy()));
  return {
    port: (server.address() as AddressInfo).port,
    freeze: () => pairs.forEach(freeze),
    freezeAll: () => {
      mode = 'frozen';
      pairs.forEach(freeze);
    },
    close: () => {
      mode = 'closed';
      end();
    },
    open: () => {
      mode = 'open';
    },
    stop: async () => {
      end();
      server.close();
      await once(server, 'close');
    },
  };
}

function pump({ near, far }: Pair, closed: () => void): void {
  near.setNoDelay(true).pipe(far.setNoDelay(true)).pipe(near);
  for (const socket of [near, far]) {
    socket.on('error', () => {});
    socket.on('close', () => {
      near.destroy();
      far.destroy();
      closed();
    });
  }
}

function freeze({ near, far }: Pair): void {
  near.unpipe(far);
  far.unpipe(near);
  near.pause();
  far.pause();
}
