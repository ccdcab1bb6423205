import { setTimeout as delay } from 'node:timers/promises';
import type { Kube } from '../client.ts';
import { APPLY, FIELD_MANAGER } from './paths.ts';

interface Crd {
  metadata: { name: string };
  status?: { conditions?: { type: string; status: string }[] };
}

/** Applies a CustomResourceDefinition and waits until the API serves it (at most 30 s). @throws KubeError */
export async function ensureCrd(kube: Kube, crd: Crd): Promise<void> {
  const path = `/apis/apiextensions.k8s.io/v1/customresourcedefinitions/${crd.metadata.name}`;
  const query = { fieldManager: FIELD_MANAGER, force: true };
  const deadline = Date.now() + 30_000;
  let now = await kube.request<Crd>({ method: 'PATCH', path, query, contentType: APPLY, body: crd });
  while (!now.status?.conditions?.some(({ type, status }) => type === 'Established' && status === 'True')) {
    if (Date.now() > deadline) throw new Error(`the API server does not serve ${crd.metadata.name} yet`);
    await delay(50);
    now = await kube.request<Crd>({ path });
  }
}
