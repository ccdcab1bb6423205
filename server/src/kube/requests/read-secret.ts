import type { Kube } from '../client.ts';
import { isNotFound } from '../errors.ts';
import { corePath } from './paths.ts';

/** Reads a Secret's decoded values; undefined if it does not exist. Nothing else reads Secrets. @throws KubeError */
export async function readSecret(
  kube: Kube,
  { namespace, name }: { namespace: string; name: string },
): Promise<Record<string, string> | undefined> {
  try {
    const { data } = await kube.request<{ data?: Record<string, string> }>({
      path: corePath(namespace, 'secrets', name),
    });
    const plain = Object.entries(data ?? {}).map(([key, value]) => [
      key,
      Buffer.from(value, 'base64').toString(),
    ]);
    return Object.fromEntries(plain) as Record<string, string>;
  } catch (error) {
    if (isNotFound(error)) return undefined;
    throw error;
  }
}
