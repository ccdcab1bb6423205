import type { StoreResource } from './resource.ts';

/** Tag of the engine's image that a store runs, or will run. */
export const versionOf = ({ spec, status }: StoreResource): string | undefined =>
  status?.version ?? spec.version;
