import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface Address {
  host: string;
  /** 0: a free port. */
  port: number;
}

/**
 * Resolves with the port when the server listens.
 * @param onError called for later errors, such as connections that the system cannot accept
 * @throws Error if the address is in use
 */
export async function listen(
  server: Server,
  { host, port }: Address,
  onError: (error: Error) => void,
): Promise<number> {
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, () => {
      server.off('error', reject);
      server.on('error', onError);
      resolve();
    });
  });
  return (server.address() as AddressInfo).port;
}

/** Accepts no more connections; those still active after `graceMs` are destroyed. */
export async function closeServer(server: Server, graceMs: number): Promise<void> {
  const closed = new Promise<void>((resolve) => {
    server.close(() => resolve());
  });
  await new Promise<void>((resolve) => setImmediate(resolve));
  server.closeIdleConnections();
  const cut = setTimeout(() => server.closeAllConnections(), graceMs);
  await closed;
  clearTimeout(cut);
}
