import type { Meta } from './resource.ts';

/** Whether an object is a later state than another one. Resource versions are ordered as integers (KEP-5504). */
export function isNewer(object: { metadata: Meta }, than: { metadata: Meta }): boolean {
  return versionOf(object) > versionOf(than);
}

/** The order of an object's states. An object without a version is older than every other one. */
export const versionOf = ({ metadata }: { metadata: Meta }): bigint => BigInt(metadata.resourceVersion || 0);
