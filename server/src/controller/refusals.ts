import { secretName, storeNamespace } from '../store/names.ts';
import type { EngineImage } from '../store/engine.ts';
import type { StoreError } from '../store/resource.ts';
import type { Observed } from './observed.ts';

/** Why a store cannot go on until a person acts. Level-based: gone as soon as the cause is. */
export function namespaceTaken({ store }: Observed, owner: string): StoreError {
  const name = storeNamespace(store.metadata.name);
  return {
    reason: 'IdTaken',
    message: `the namespace ${name} belongs to ${owner}`,
    hint: 'Delete this store and create it with another id.',
  };
}

export function engineUnavailable({ engine }: Pick<Observed, 'engine'>, image: EngineImage): StoreError {
  return {
    reason: 'EngineUnavailable',
    message: `${engine.title} cannot run here: its image is missing (${image.env} is not set)`,
    hint: `npm run images -- build ${image.build}`,
  };
}

export function secretLost({ store }: Observed): StoreError {
  const id = store.metadata.name;
  return {
    reason: 'SecretLost',
    message: `the Secret ${secretName(id)} is gone, and with it the passwords of the store's data`,
    hint: `Restore ${secretName(id)} in namespace ${storeNamespace(id)} from a backup.`,
  };
}
