import { freePort } from '../tools/cluster/ports.ts';
import { untilAnswering } from './checkout-server.ts';
import { startHarness, type Harness } from '../test/integration/controller/harness.ts';
import { Api } from '../test/support/api.ts';

/** A whole server in a process of its own, on a control plane of its own; the kubelet is simulated. */
export interface SimulatedServer {
  harness: Harness;
  api: Api;
  pid: number;
  stop(): Promise<void>;
}

/** Rates and quotas would only stop the benchmark. */
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
