import type { Kube } from '../client.ts';
import { corePath } from './paths.ts';

interface Secret {
  metadata: { annotations?: Record<string, string> };
  data?: Record<string, string>;
}

/** What to set: plain values and annotations. Others stay. */
interface SecretChange {
  data: Record<string, string>;
  annotations: Record<string, string>;
}

/**
 * Changes a Secret, unless somebody else has changed it in the meantime.
 * @param plan gets its annotations; undefined: nothing to change
 * @throws KubeError (409 if it was changed in the meantime)
 */
export async function changeSecret(
  kube: Kube,
  { namespace, name }: { namespace: string; name: string },
  plan: (secret: { annotations: Record<string, string> }) => SecretChange | undefined,
): Promise<void> {
  const path = corePath(namespace, 'secrets', name);
  const secret = await kube.request<Secret>({ path });
  const { annotations = {} } = secret.metadata;
  const change = plan({ annotations });
  if (!change) return;
  const metadata = { ...secret.metadata, annotations: { ...annotations, ...change.annotations } };
  await kube.request({ method: 'PUT', path, body: { ...secret, metadata, stringData: change.data } });
}
