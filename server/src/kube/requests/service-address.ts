import type { Kube } from '../client.ts';
import { isNotFound } from '../errors.ts';
import { corePath } from './paths.ts';

interface RawService {
  spec: { clusterIP?: string; ports?: { name?: string; port: number }[] };
}

/** The cluster IP and the port named `http` of a Service; undefined without them. @throws KubeError */
export async function serviceAddress(
  kube: Pick<Kube, 'request'>,
  { namespace, name, signal }: { namespace: string; name: string; signal?: AbortSignal },
): Promise<{ address: string; port: number } | undefined> {
  try {
    const { spec } = await kube.request<RawService>({ path: corePath(namespace, 'services', name), signal });
    const port = spec.ports?.find((candidate) => candidate.name === 'http')?.port;
    if (!spec.clusterIP || spec.clusterIP === 'None' || port === undefined) return undefined;
    return { address: spec.clusterIP, port };
  } catch (error) {
    if (isNotFound(error)) return undefined;
    throw error;
  }
}
