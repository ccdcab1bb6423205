import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parse, parseAllDocuments } from 'yaml';
import type { Kube } from './kube/client.ts';
import { applyClusterObject, type ClusterObject } from './kube/requests/apply-cluster-object.ts';
import { ADMIN_GROUP } from './store/sign-in/admin.ts';
import { ensureCrd } from './kube/requests/ensure-crd.ts';

const CHART = join(import.meta.dirname, '../../charts/urumi');

/** The chart's own file of the roles of people. */
interface PersonRole {
  role: string;
  rules: object[];
}

/**
 * Applies the cluster-wide objects of charts/urumi that a server without it needs: CRDs, then admission policies and the
 * roles of people. @throws KubeError
 */
export async function applyPlatformObjects(kube: Kube, rolePrefix: string): Promise<void> {
  const crds = await documentsIn<Parameters<typeof ensureCrd>[1]>('crds');
  await Promise.all(crds.map((crd) => ensureCrd(kube, crd)));
  const objects = [
    ...(await documentsIn<ClusterObject>('files/policies')),
    ...(await peopleRoles(rolePrefix)),
  ];
  await Promise.all(objects.map((object) => applyClusterObject(kube, object)));
}

/** Gives the local administrator the role of charts/urumi for administrators of the platform. @throws KubeError */
export async function bindLocalAdmin(kube: Kube, rolePrefix: string): Promise<void> {
  const group = { apiGroup: 'rbac.authorization.k8s.io', kind: 'Group', name: ADMIN_GROUP };
  const role = `${rolePrefix}-platform-admin`;
  const binding = {
    apiVersion: 'rbac.authorization.k8s.io/v1',
    kind: 'ClusterRoleBinding' as const,
    metadata: { name: role },
    roleRef: { apiGroup: group.apiGroup, kind: 'ClusterRole', name: role },
    subjects: [group],
  };
  await applyClusterObject(kube, binding);
}

async function documentsIn<T>(folder: string): Promise<T[]> {
  const files = await readdir(join(CHART, folder));
  const texts = await Promise.all(files.map((file) => readFile(join(CHART, folder, file), 'utf8')));
  return texts.flatMap((text) => parseAllDocuments(text).map((document) => document.toJS() as T));
}

/** Each role includes the rules of those before it. */
async function peopleRoles(prefix: string): Promise<ClusterObject[]> {
  const roles = parse(await readFile(join(CHART, 'files/people-roles.yaml'), 'utf8')) as PersonRole[];
  return roles.map(({ role }, index) => ({
    apiVersion: 'rbac.authorization.k8s.io/v1',
    kind: 'ClusterRole',
    metadata: { name: `${prefix}-${role}` },
    rules: roles.slice(0, index + 1).flatMap(({ rules }) => rules),
  }));
}
