import type { TeamResource, TeamSpec } from '../../store/team.ts';
import type { Kube } from '../client.ts';
import { isNotFound } from '../errors.ts';
import type { RawTeam } from '../objects/raw.ts';
import { trimTeam } from '../objects/trim.ts';
import type { Preconditions } from './patch-store.ts';
import { API_VERSION, MERGE, teamPath } from './paths.ts';

/** Fields to change; null removes one. */
export type TeamPatch = { [K in keyof TeamSpec]?: TeamSpec[K] | null };

/** @throws KubeError, AlreadyExists if there is a Team of the name */
export async function createTeam(kube: Kube, name: string, spec: TeamSpec): Promise<TeamResource> {
  const body = { apiVersion: API_VERSION, kind: 'Team', metadata: { name }, spec };
  return trimTeam(await kube.request<RawTeam>({ method: 'POST', path: teamPath(), body }));
}

/** Reads a Team from the API server; undefined if it does not exist. @throws KubeError */
export async function readTeam(kube: Kube, name: string): Promise<TeamResource | undefined> {
  try {
    return trimTeam(await kube.request<RawTeam>({ path: teamPath(name) }));
  } catch (error) {
    if (isNotFound(error)) return undefined;
    throw error;
  }
}

/** Changes some fields of a Team by one JSON merge patch. @throws KubeError */
export async function patchTeam(
  kube: Kube,
  name: string,
  spec: TeamPatch,
  preconditions: Preconditions,
): Promise<TeamResource> {
  const body = { spec, metadata: preconditions };
  const path = teamPath(name);
  return trimTeam(await kube.request<RawTeam>({ method: 'PATCH', path, body, contentType: MERGE }));
}

/** Marks a Team for deletion; the controller keeps it while it has stores. @throws KubeError */
export async function deleteTeam(kube: Kube, name: string, preconditions: Preconditions): Promise<void> {
  await kube.request({ method: 'DELETE', path: teamPath(name), body: { preconditions } });
}
