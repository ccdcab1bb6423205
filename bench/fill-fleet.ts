import type { Kube } from '../server/src/kube/client.ts';
import { applyStatus } from '../server/src/kube/requests/apply-status.ts';
import { claimDomain } from '../server/src/kube/requests/claim-domain.ts';
import { createStore } from '../server/src/kube/requests/create-store.ts';
import { ensureNamespace } from '../server/src/kube/requests/ensure-namespace.ts';
import { ownerOf } from '../server/src/store/domain.ts';
import { LABEL_UID, RESTRICTED, storeLabels, storeNamespace } from '../server/src/store/names.ts';
import type { StoreResource, StoreStatus } from '../server/src/store/resource.ts';

/** Requests at a time. */
const WRITERS = 16;

/**
 * Writes Stores as a controller leaves them when they are Ready: with status, Domain and namespace, but nothing in it. A
 * replica without a controller watches no more of a store.
 */
export async function fillFleet(kube: Kube, team: string, from: number, to: number): Promise<void> {
  let next = from;
  const write = async (): Promise<void> => {
    while (next < to) await fill(kube, team, next++);
  };
  await Promise.all(Array.from({ length: WRITERS }, write));
}

async function fill(kube: Kube, team: string, n: number): Promise<void> {
  const id = `fleet-${String(n).padStart(6, '0')}`;
  const spec = {
    engine: n % 7 === 0 ? 'MEDUSA' : 'WOOCOMMERCE',
    displayName: `Shop number ${n}`,
    size: 'small',
    adminEmail: `owner-${n}@shops.test`,
  } as const;
  const store = await createStore(kube, { team, id, spec, labels: { tier: n % 2 ? 'gold' : 'silver' } });
  await applyStatus(kube, { team, id }, store.metadata.uid, statusOf(store));
  await claimDomain(kube, `${id}.shops.test`, ownerOf(store));
  const labels = { ...storeLabels(team, id), ...RESTRICTED, [LABEL_UID]: store.metadata.uid };
  await ensureNamespace(kube, { name: storeNamespace(id), labels });
}

const CONDITIONS = [
  ['Ready', 'Serving', 'orders are possible'],
  ['Released', 'Deployed', 'revision 1 of the release is deployed'],
  ['DatabaseReady', 'Ready', 'the database answers'],
  ['Configured', 'Imported', 'the store is configured'],
  ['Serving', 'Ready', 'the web server answers'],
] as const;
const STEPS = ['Namespace', 'Secrets', 'Release', 'Database', 'Configure', 'Serving'] as const;

function statusOf({ metadata: { name, creationTimestamp } }: StoreResource): StoreStatus {
  const after = (seconds: number): string =>
    new Date(Date.parse(creationTimestamp) + seconds * 1000).toISOString().replace('.000', '');
  return {
    observedGeneration: 1,
    phase: 'Ready',
    conditions: CONDITIONS.map(([type, reason, message], at) => ({
      type,
      status: 'True',
      reason,
      message,
      observedGeneration: 1,
      lastTransitionTime: after(at + 2),
    })),
    steps: STEPS.map((step, at) => ({
      name: step,
      state: 'Done',
      startedAt: after(at),
      finishedAt: after(at + 1),
    })),
    url: `http://${name}.shops.test`,
    adminUrl: `http://${name}.shops.test/wp-admin`,
    version: '10.4.1',
    chartVersion: '0.1.0',
    revision: 1,
    releaseHash: `9f86d081884c7d65${name}`,
    provisionedAt: after(7),
    provisioningSeconds: 7.1,
  };
}
