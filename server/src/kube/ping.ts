import type { Kube } from './client.ts';

/** Version of the cluster. @throws KubeError when the API server cannot be reached */
export async function ping(kube: Kube, signal?: AbortSignal): Promise<string> {
  const { gitVersion } = await kube.request<{ gitVersion: string }>({
    path: '/version',
    signal,
    timeoutMs: 5000,
  });
  return gitVersion;
}
