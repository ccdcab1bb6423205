import { LABEL_COMPONENT } from '../../store/names.ts';
import type { View } from './objects.ts';

/** Those that are of one component of a store. */
export function ofComponent<V extends View>(objects: readonly V[], component: string | undefined): V[] {
  return objects.filter(({ metadata }) => metadata.labels?.[LABEL_COMPONENT] === component);
}

/** The newest first, before those that are being deleted: these tell of the past. */
export function newestFirst<V extends View>(objects: readonly V[]): V[] {
  return objects.toSorted(
    (a, b) =>
      Number(isGoing(a)) - Number(isGoing(b)) ||
      b.metadata.creationTimestamp.localeCompare(a.metadata.creationTimestamp),
  );
}

export const isGoing = ({ metadata }: View): boolean => metadata.deletionTimestamp !== undefined;
