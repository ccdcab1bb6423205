import { pino } from 'pino';
import { startApi } from '../../../server/src/api.ts';
import { loadConfig } from '../../../server/src/config/index.ts';
import { ENV, fakeCluster } from './fake-cluster.ts';

export interface Edge {
  url: string;
  port: number;
  /** Port of the METRICS_PORT listener. */
  metricsPort: number | undefined;
  /** What the server logged, one object a line. */
  logged: Record<string, unknown>[];
  stop(): Promise<void>;
}

/** The API server of Urumi on a fake cluster. */
export async function startEdge(env: Record<string, string> = {}): Promise<Edge> {
  const logged: Record<string, unknown>[] = [];
  const write = (line: string): void => void logged.push(JSON.parse(line) as Record<string, unknown>);
  const cluster = await fakeCluster();
  const config = loadConfig({ ...ENV, ...env });
  const running = await startApi(
    config,
    cluster.kube,
    cluster.informers,
    pino({ level: 'debug' }, { write }),
  );
  const stop = async (): Promise<void> => {
    await running.stop();
    cluster.stop();
  };
  const { url, port, metricsPort } = running.http;
  return { url, port, metricsPort, logged, stop };
}
