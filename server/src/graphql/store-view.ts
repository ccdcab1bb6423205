import { findCondition } from '../store/conditions.ts';
import { engineOf } from '../store/engines/index.ts';
import type { Phase, StoreResource, StoreStep } from '../store/resource.ts';
import { STEP_NAMES } from '../store/steps.ts';
import type { PlatformSettings } from '../store/values.ts';
import { storeAddress, type PublicAddress, type StoreAddress } from '../store/url.ts';

/** The displayed phase. A store that is not reconciled yet is queued. */
export function phaseOf(store: StoreResource): Phase {
  if (store.metadata.deletionTimestamp) return 'Deleting';
  return store.status?.phase ?? 'Queued';
}

/** A store's state in one sentence. */
export function messageOf(store: StoreResource): string {
  const said = findCondition(store.status?.conditions, 'Ready')?.message;
  if (said) return said;
  return store.metadata.deletionTimestamp ? 'being deleted' : 'waiting for the controller';
}

export function stepsOf(store: StoreResource): StoreStep[] {
  return store.status?.steps ?? STEP_NAMES.map((name) => ({ name, state: 'Pending' }));
}

/** A store's addresses: as recorded by the controller, or as they will be. */
export function addressOf(store: StoreResource, at: PublicAddress): StoreAddress {
  const planned = storeAddress(store, engineOf(store.spec.engine), at);
  const { url = planned.url, adminUrl = planned.adminUrl } = store.status ?? {};
  return { host: planned.host, url, adminUrl };
}

/** Login of the shop's administrator. */
export function loginOf(store: StoreResource, platform: PlatformSettings): string {
  if (engineOf(store.spec.engine).adminLogin === 'email') return emailOf(store, platform);
  return store.spec.adminUser ?? platform.adminUser;
}

/** E-mail address of the shop's administrator. */
export const emailOf = ({ spec }: StoreResource, platform: Pick<PlatformSettings, 'adminEmail'>): string =>
  spec.adminEmail ?? platform.adminEmail;

/** Tag of the engine's image that it runs, or will run. */
export const versionOf = ({ spec, status }: StoreResource): string | undefined =>
  status?.version ?? spec.version;

/** When a store was last changed, its status aside. */
export const updatedAtOf = ({ metadata }: StoreResource): string =>
  metadata.updatedAt ?? metadata.creationTimestamp;
