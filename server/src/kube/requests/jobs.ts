import type { Kube } from '../client.ts';
import { isAlreadyExists, isNotFound } from '../errors.ts';
import type { Raw } from '../objects/raw.ts';
import { MERGE } from './paths.ts';

/** A Job as the API server takes it. */
export interface JobBody {
  metadata: { name: string; labels: Record<string, string> };
  spec: object;
}

const jobPath = (namespace: string, name = ''): string =>
  `/apis/batch/v1/namespaces/${namespace}/jobs${name && `/${name}`}`;

/** Creates a Job, or finds the one of this name. @returns its uid @throws KubeError */
export async function ensureJob(kube: Kube, namespace: string, job: JobBody): Promise<string> {
  const body = { apiVersion: 'batch/v1', kind: 'Job', ...job };
  try {
    const made = await kube.request<Raw>({ method: 'POST', path: jobPath(namespace), body });
    return made.metadata.uid;
  } catch (error) {
    if (!isAlreadyExists(error)) throw error;
    const found = await kube.request<Raw>({ path: jobPath(namespace, job.metadata.name) });
    return found.metadata.uid;
  }
}

/** Lets a suspended Job make its pods. One that is gone is no error. @throws KubeError */
export async function resumeJob(kube: Kube, namespace: string, name: string): Promise<void> {
  const body = { spec: { suspend: false } };
  try {
    await kube.request({ method: 'PATCH', path: jobPath(namespace, name), body, contentType: MERGE });
  } catch (error) {
    if (!isNotFound(error)) throw error;
  }
}
