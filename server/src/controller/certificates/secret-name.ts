import { createHash } from 'node:crypto';
import type { StoreId } from '../../store/id.ts';
import { tlsSecretName } from '../../store/names.ts';

/** Length of the digest in the name. The chart computes the same (store.tlsSecret). */
const DIGEST = 10;

/** Name of the Secret with the certificate of a host of a store. @param ownHost the host that it has without domains */
export function certificateSecretName(id: StoreId, host: string, ownHost: string | undefined): string {
  if (host === ownHost) return tlsSecretName(id);
  return `${tlsSecretName(id)}-${shortDigest(host)}`;
}

/** Tells hosts apart in names, which are shorter than hosts may be. */
export function shortDigest(host: string): string {
  return createHash('sha256').update(host).digest('hex').slice(0, DIGEST);
}
