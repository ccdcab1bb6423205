import { findCondition } from '../store/conditions.ts';
import { engineOf } from '../store/engines/index.ts';
import type { Phase, StoreCertificate, StoreDomain, StoreResource, StoreStep } from '../store/resource.ts';
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
  const host = store.spec.primaryDomain ? (URL.parse(url)?.hostname ?? planned.host) : planned.host;
  return { host, url, adminUrl };
}

/** A domain of a store with its certificate, as the status has them, and whether it is primary. */
export interface ShownDomain extends StoreDomain {
  primary: boolean;
  certificate?: StoreCertificate;
}

/** The domains of a store. One that the controller has not seen yet is being checked. */
export function domainsOf({ spec, status }: StoreResource): ShownDomain[] {
  return (spec.domains ?? []).map((host) => {
    const known = status?.domains?.find((domain) => domain.host === host) ?? { ...UNSEEN, host };
    const certificate = status?.certificates?.find((candidate) => candidate.host === host);
    return { ...known, primary: host === spec.primaryDomain, certificate };
  });
}

const UNSEEN = { verified: false, reason: 'Checking', message: 'waiting for the controller' } as const;

/** The certificate of the host that a store is served at. */
export function certificateOf(store: StoreResource, at: PublicAddress): StoreCertificate | undefined {
  const { host } = addressOf(store, at);
  return store.status?.certificates?.find((candidate) => candidate.host === host);
}

/** Sums up the certificates of a store; undefined if the platform issues none. */
export const certificateReasonOf = ({ status }: StoreResource): string | undefined =>
  findCondition(status?.conditions, 'CertificateReady')?.reason;

/** Login of the shop's administrator. */
export function loginOf(store: StoreResource, platform: PlatformSettings): string {
  if (engineOf(store.spec.engine).adminLogin === 'email') return emailOf(store, platform);
  return store.spec.adminUser ?? platform.adminUser;
}

/** E-mail address of the shop's administrator. */
export const emailOf = ({ spec }: StoreResource, platform: Pick<PlatformSettings, 'adminEmail'>): string =>
  spec.adminEmail ?? platform.adminEmail;

export { versionOf } from '../store/version.ts';

/** When a store was last changed, its status aside. */
export const updatedAtOf = ({ metadata }: StoreResource): string =>
  metadata.updatedAt ?? metadata.creationTimestamp;
