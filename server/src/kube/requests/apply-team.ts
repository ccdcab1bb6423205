import type { TeamResource, TeamSpec, TeamStatus } from '../../store/team.ts';
import type { Kube } from '../client.ts';
import { isConflict, isNotFound } from '../errors.ts';
import type { RawTeam } from '../objects/raw.ts';
import { applyObjectStatus } from './apply-object-status.ts';
import { API_VERSION, APPLY, FIELD_MANAGER, MERGE, teamPath } from './paths.ts';

/** Field manager of what the settings of the server say about the default team. */
const SETTINGS_MANAGER = 'urumi-settings';

/**
 * Creates a Team, or updates the fields that earlier calls set. When somebody else has set one since, nothing changes.
 * @returns the spec of the Team
 * @throws KubeError
 */
export async function applyTeamSettings(kube: Kube, name: string, spec: TeamSpec): Promise<TeamSpec> {
  const path = teamPath(name);
  const query = { fieldManager: SETTINGS_MANAGER };
  const body = { apiVersion: API_VERSION, kind: 'Team', metadata: { name }, spec };
  try {
    const team = await kube.request<RawTeam>({ method: 'PATCH', path, query, contentType: APPLY, body });
    return team.spec ?? {};
  } catch (error) {
    if (!isConflict(error)) throw error;
    return (await kube.request<RawTeam>({ path })).spec ?? {};
  }
}

/** See applyObjectStatus. */
export function applyTeamStatus(kube: Kube, object: TeamResource, status: TeamStatus): Promise<void> {
  const path = teamPath(object.metadata.name);
  return applyObjectStatus(kube, { kind: 'Team', path, object, status, fieldManager: FIELD_MANAGER });
}

/**
 * Writes the finalizers of a Team as it was read. False if it has changed since. @throws KubeError
 */
export async function setTeamFinalizers(
  kube: Kube,
  { metadata: { name, resourceVersion } }: TeamResource,
  finalizers: readonly string[],
): Promise<boolean> {
  const body = { metadata: { resourceVersion, finalizers } };
  try {
    await kube.request({ method: 'PATCH', path: teamPath(name), body, contentType: MERGE });
    return true;
  } catch (error) {
    if (isNotFound(error) || isConflict(error)) return false;
    throw error;
  }
}
