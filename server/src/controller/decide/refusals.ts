import { secretName, storeNamespace } from '../../store/names.ts';
import type { EngineImage } from '../../store/engine.ts';
import type { Failure } from '../../store/failure.ts';
import { HOST_ALLOWED } from '../../store/generated/store-rules.ts';
import type { StoreResource } from '../../store/resource.ts';
import type { ObservedHost, HostRefusal, Observed } from '../observe/observed.ts';

/** Why a store is stalled until a person acts. Level-based: cleared when the cause is fixed. */
export function namespaceTaken({ store }: Observed, owner: string): Failure {
  const name = storeNamespace(store.metadata.name);
  return {
    reason: 'IdTaken',
    message: `the namespace ${name} belongs to ${owner}`,
    hint: 'Delete this store and create it with another id.',
  };
}

/** Why the store cannot have a host. Does not disclose the owner. */
export function hostRefused(
  store: StoreResource,
  { wanted, current }: ObservedHost,
  refusal: HostRefusal,
): Failure {
  const stays = current === undefined ? '' : `; the store stays at ${current}`;
  const field = store.spec.host === undefined ? 'set spec.host to another host' : 'change spec.host';
  switch (refusal) {
    case 'taken':
      return {
        reason: 'HostTaken',
        message: `the host ${wanted} is taken${stays}`,
        hint: `Choose another host: ${field}. The store takes ${wanted} automatically when it becomes free.`,
      };
    case 'reserved':
      return {
        reason: 'HostTaken',
        message: `the host ${wanted} is reserved for the platform${stays}`,
        hint: `Choose another host: ${field}.`,
      };
    case 'invalid':
      return {
        reason: 'InvalidHost',
        message: `the host ${wanted} is not allowed${stays}: it ${HOST_ALLOWED}`,
        hint: `Choose another host: ${field}.`,
      };
  }
}

export function engineUnavailable({ engine }: Pick<Observed, 'engine'>, image: EngineImage): Failure {
  return {
    reason: 'EngineUnavailable',
    message: `${engine.title} cannot run here: its image is missing (${image.env} is not set)`,
    hint: `npm run images -- build ${image.build}`,
  };
}

export function sourceUnavailable({ status }: StoreResource, message: string): Failure {
  return {
    reason: 'SourceUnavailable',
    message,
    hint: status?.provisionedAt
      ? 'The restore goes on when the backup can be read.'
      : 'Delete this store and create it from another backup.',
  };
}

export function secretLost({ store }: Observed): Failure {
  const id = store.metadata.name;
  return {
    reason: 'SecretLost',
    message: `the Secret ${secretName(id)} is missing, and with it the passwords of the store's data`,
    hint: `Restore ${secretName(id)} in namespace ${storeNamespace(id)} from a backup.`,
  };
}
