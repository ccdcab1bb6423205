import { createHash } from 'node:crypto';
import {
  chartValues,
  defaultVersion,
  digestInput,
  missingImage,
  type PlatformSettings,
  type RestoreValues,
  type StoreHosts,
} from '../../store/values.ts';
import type { EngineDefinition } from '../../store/engine.ts';
import type { StoreResource } from '../../store/resource.ts';
import { isUnsettled } from '../../store/restore.ts';
import { openRequest } from '../../store/request.ts';
import type { Desired } from './observed.ts';

/** Length of the digest. It is a label value, which may have up to 63 characters. */
const HASH_LENGTH = 40;

/**
 * The desired state of a store as chart values. Without spec.version, the store keeps its current version; an upgrade
 * request selects the platform's newest.
 * @param hosts those besides the one of its spec
 * @param restore the backup to load
 */
export function readDesired(
  store: StoreResource,
  engine: EngineDefinition,
  platform: PlatformSettings,
  hosts: StoreHosts,
  restore: RestoreValues | undefined,
): Desired {
  const newest = defaultVersion(engine, platform);
  const upgrade = openRequest(store)?.verb === 'upgrade' && !isUnsettled(store.status?.restore);
  const version = store.spec.version ?? (upgrade ? newest : (store.status?.version ?? newest));
  const values = chartValues(store, engine, platform, { version, restore, ...hosts });
  const hash = createHash('sha256').update(digestInput(store, values)).digest('hex').slice(0, HASH_LENGTH);
  return {
    values,
    hash,
    version,
    missing: missingImage(engine, platform),
  };
}
