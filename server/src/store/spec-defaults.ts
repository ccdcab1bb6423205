import type { StoreResource } from './resource.ts';

/** What the controller takes for a field that the spec of a Store leaves out. */
export const SPEC_DEFAULTS = { size: 'small', deletionPolicy: 'Delete' } as const;

/** Which passwords a store asks for. */
export const credentialsRevisionOf = ({ spec }: Pick<StoreResource, 'spec'>): number =>
  spec.credentialsRevision ?? 0;
