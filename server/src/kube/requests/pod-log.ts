import type { Readable } from 'node:stream';
import type { Kube } from '../client.ts';
import { corePath } from './paths.ts';

export interface LogRequest {
  namespace: string;
  pod: string;
  container: string;
  /** Number of lines from the end to start with. */
  tailLines?: number;
  follow?: boolean;
  /** Prefix each line with its RFC 3339 time. */
  timestamps?: boolean;
  signal?: AbortSignal;
}

/** A container's log as bytes. TCP backpressure stops the kubelet when the reader stops reading. @throws KubeError */
export async function podLog(kube: Kube, request: LogRequest): Promise<Readable> {
  const { namespace, pod, signal, ...query } = request;
  return kube.stream({ path: `${corePath(namespace, 'pods', pod)}/log`, query, signal, accept: '*/*' });
}
