import { addressKey } from '../store/address.ts';
import type { Viewer } from './access/viewer.ts';

/**
 * What limits count a client by: the user once logged in, wherever the user connects from, else the network address.
 * Without login everybody is the same user, so it is the address that counts.
 */
export function clientKey(viewer: Viewer): string {
  return viewer.trusted ? addressKey(viewer.address) : `user ${viewer.name}`;
}
