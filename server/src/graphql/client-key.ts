import { addressKey } from '../store/address.ts';
import type { Viewer } from './access/viewer.ts';

/**
 * The key that limits use for a client: the user, from any address. Without login all clients are the same user, so it
 * is the network address.
 */
export function clientKey(viewer: Viewer): string {
  return viewer.trusted ? addressKey(viewer.address) : `user ${viewer.name}`;
}
