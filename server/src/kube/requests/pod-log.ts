import type { Readable } from 'node:stream';
import type { Kube } from '../client.ts';
import { corePath } from './paths.ts';

export interface LogRequest {
  namespace: string;
  pod: string;
  container: string;
  /** Lines from the end to begin with. */
  tailLines?: number;
  follow?: boolean;
  /** Each line begins with its RFC 3339 time. */
  timestamps?: boolean;
  signal?: AbortSignal;
}

/** A container's log as bytes. What is not read is not fetched: TCP holds the kubelet back. Throws KubeError. */
export async function podLog(kube: Kube, request: LogRequest): Promise<Readable> {
  const { namespace, pod, signal, ...query } = request;
  return kube.stream({ path: `${corePath(namespace, 'pods', pod)}/log`, query, signal, accept: '*/*' });
}
