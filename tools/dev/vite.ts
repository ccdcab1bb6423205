import { createServer as createHttpServer, type Server } from 'node:http';
import { join } from 'node:path';
import { createServer, type ProxyOptions } from 'vite';
import { repoRoot } from '../lib/paths.ts';

export interface DashboardDev {
  url: string;
  stop(): Promise<void>;
}

const HOST = '127.0.0.1';

/**
 * Serves the sources of the dashboard with hot reload. Vite is a middleware here: with an HTTP server of its own it would end
 * this process at SIGTERM, and when stdin ends.
 * @param api origin of the server, which answers /graphql (HTTP, SSE and WebSocket)
 */
export async function serveDashboard(api: string, port: number): Promise<DashboardDev> {
  const server = createHttpServer();
  const vite = await createServer({
    root: join(repoRoot, 'client'),
    configFile: join(repoRoot, 'client/vite.config.ts'),
    clearScreen: false,
    server: { host: HOST, port, middlewareMode: { server }, ws: { server }, proxy: proxyTo(api) },
  });
  server.on('request', vite.middlewares);
  await listen(server, port);
  const stop = async (): Promise<void> => {
    // Streams that a browser holds open would go on.
    server.closeAllConnections();
    server.close();
    await vite.close();
  };
  return { url: `http://${HOST}:${port}`, stop };
}

/** Host and Origin stay those of the browser: the server checks them (ALLOWED_ORIGINS). */
function proxyTo(api: string): Record<string, ProxyOptions> {
  return { '/graphql': { target: api, ws: true }, '/healthz': { target: api }, '/readyz': { target: api } };
}

function listen(server: Server, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject).listen(port, HOST, resolve);
  });
}
