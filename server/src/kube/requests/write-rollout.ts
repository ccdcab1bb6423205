import type { RolloutResource, RolloutSpec, RolloutStatus } from '../../store/rollout.ts';
import type { Kube } from '../client.ts';
import { isNotFound } from '../errors.ts';
import { remove } from './delete.ts';
import type { RawRollout } from '../objects/raw.ts';
import { trimRollout } from '../objects/trim.ts';
import { applyObjectStatus } from './apply-object-status.ts';
import { API_VERSION, MERGE, rolloutPath } from './paths.ts';

/** Field manager of the status of Rollouts. */
const ROLLOUTS_MANAGER = 'urumi-rollouts';

/** See applyObjectStatus. */
export function applyRolloutStatus(
  kube: Kube,
  object: RolloutResource,
  status: RolloutStatus,
): Promise<void> {
  const { name, namespace = '' } = object.metadata;
  const path = rolloutPath(namespace, name);
  return applyObjectStatus(kube, { kind: 'Rollout', path, object, status, fieldManager: ROLLOUTS_MANAGER });
}

/** @throws KubeError, AlreadyExists if the team has a Rollout of the name */
export async function createRollout(
  kube: Kube,
  team: string,
  name: string,
  spec: RolloutSpec,
): Promise<RolloutResource> {
  const body = { apiVersion: API_VERSION, kind: 'Rollout', metadata: { name, namespace: team }, spec };
  return trimRollout(await kube.request<RawRollout>({ method: 'POST', path: rolloutPath(team), body }));
}

/** Reads a Rollout from the API server; undefined if it does not exist. @throws KubeError */
export async function readRollout(
  kube: Kube,
  team: string,
  name: string,
): Promise<RolloutResource | undefined> {
  try {
    return trimRollout(await kube.request<RawRollout>({ path: rolloutPath(team, name) }));
  } catch (error) {
    if (isNotFound(error)) return undefined;
    throw error;
  }
}

/** Changes some fields of the Rollout with this uid by one JSON merge patch. @throws KubeError */
export async function patchRollout(
  kube: Kube,
  { metadata: { name, namespace = '', uid } }: RolloutResource,
  spec: Pick<RolloutSpec, 'paused' | 'aborted'>,
): Promise<RolloutResource> {
  const path = rolloutPath(namespace, name);
  const body = { spec, metadata: { uid } };
  return trimRollout(await kube.request<RawRollout>({ method: 'PATCH', path, body, contentType: MERGE }));
}

/** Deletes the Rollout with this uid. One that is gone is no error. @throws KubeError */
export function deleteRollout(
  kube: Kube,
  { metadata: { name, namespace = '', uid } }: RolloutResource,
): Promise<void> {
  return remove(kube, rolloutPath(namespace, name), { uid });
}
