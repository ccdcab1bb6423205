import type { DomainView } from '../objects/objects.ts';
import { API_VERSION } from './paths.ts';

/** The owner reference of an object that is deleted with a Domain. */
export function domainReference({ metadata: { name, uid } }: DomainView): object {
  return { apiVersion: API_VERSION, kind: 'Domain', name, uid };
}
