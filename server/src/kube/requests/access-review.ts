import { GROUP } from '../../store/names.ts';
import type { Kube } from '../client.ts';
import { errorOfTransport } from '../errors.ts';
import type { TokenUser } from './token-review.ts';

export interface AccessQuestion {
  user: TokenUser;
  verb: string;
  resource: string;
  subresource?: string;
  name?: string;
  namespace: string;
}

/** Timeout of the request. Milliseconds. */
const TIMEOUT_MS = 5000;

/**
 * Whether Kubernetes authorizes a user's verb on a resource of stores.urumi.dev (SubjectAccessReview).
 * @throws KubeError, also after 5 s without a response
 */
export async function accessReview(
  kube: Kube,
  { user: { name: user, uid, groups, extra }, ...attributes }: AccessQuestion,
): Promise<boolean> {
  const spec = { user, uid, groups, extra, resourceAttributes: { group: GROUP, ...attributes } };
  const path = '/apis/authorization.k8s.io/v1/subjectaccessreviews';
  const body = { apiVersion: 'authorization.k8s.io/v1', kind: 'SubjectAccessReview', spec };
  const signal = AbortSignal.timeout(TIMEOUT_MS);
  try {
    const answer = await kube.request<{ status: { allowed: boolean } }>({
      method: 'POST',
      path,
      body,
      signal,
    });
    return answer.status.allowed;
  } catch (error) {
    throw signal.aborted ? errorOfTransport(error) : error;
  }
}
