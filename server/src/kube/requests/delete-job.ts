import type { Kube } from '../client.ts';
import { remove } from './remove.ts';

/** Deletes a Job and, in the background, its pods. */
export async function deleteJob(
  kube: Kube,
  job: { namespace: string; name: string; uid?: string },
): Promise<void> {
  const path = `/apis/batch/v1/namespaces/${job.namespace}/jobs/${job.name}`;
  await remove(kube, path, { uid: job.uid, propagationPolicy: 'Background' });
}
