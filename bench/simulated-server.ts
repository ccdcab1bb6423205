import { freePort } from '../tools/cluster/ports.ts';
import { untilAnswering } from './checkout-server.ts';
import { startHarness, type Harness } from '../test/integration/controller/harness.ts';
import { Api } from '../test/support/api.ts';

/** A complete server in a separate process, on its own control plane, with a simulated kubelet. */
export interface SimulatedServer {
  harness: Harness;
  api: Api;
  pid: number;
  stop(): Promise<void>;
}

/** Without rate limits and quotas, which would stop the benchmark. */
const UNLIMITED = { MAX_STORES_TOTAL: '0', MAX_STORES_PER_IP: '0', RATE_LIMIT_MAX: '0' };

export async function startSimulatedServer(env: Record<string, string> = {}): Promise<SimulatedServer> {
  const harness = await startHarness();
  const port = await freePort();
  const server = harness.spawn({ ...UNLIMITED, PORT: String(port), ...env });
  const api = new Api(`http://127.0.0.1:${port}`);
  await untilAnswering(api);
  const stop = async (): Promise<void> => {
    await api.close();
    server.kill('SIGTERM');
    await server;
    await harness.stop();
  };
  return { harness, api, pid: server.pid!, stop };
}
