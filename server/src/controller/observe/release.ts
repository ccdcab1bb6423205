import type { ReleaseView } from '../../kube/objects/objects.ts';
import { releaseName } from '../../store/names.ts';
import type { StoreId } from '../../store/id.ts';
import type { ObservedRelease } from './observed.ts';
import { readReleaseLabels } from './release-labels.ts';

/** The newest revision of a store's release, and the newest earlier one that was ever deployed. */
export function observeRelease(
  records: readonly ReleaseView[],
  id: StoreId,
): { release?: ObservedRelease; previousRevision?: number } {
  const own = records.filter(({ metadata }) => metadata.labels?.['name'] === releaseName(id));
  const [newest, ...older] = own.toSorted((a, b) => b.revision - a.revision);
  if (!newest) return {};
  const previous = older.find(({ status }) => status === 'superseded' || status === 'deployed');
  return { release: toObserved(newest), previousRevision: previous?.revision };
}

function toObserved({ metadata, revision, status }: ReleaseView): ObservedRelease {
  return {
    revision,
    status,
    secretName: metadata.name,
    secretUid: metadata.uid,
    createdAt: new Date(metadata.creationTimestamp),
    ...readReleaseLabels(metadata.labels),
  };
}
