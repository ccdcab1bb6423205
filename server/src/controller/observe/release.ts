import type { ReleaseView } from '../../kube/objects/objects.ts';
import { releaseName } from '../../store/names.ts';
import type { StoreId } from '../../store/id.ts';
import type { ReleaseLook } from './observed.ts';
import { readReleaseLabels } from './release-labels.ts';

/** The newest revision of a store's release, and the newest before it that was deployed once. */
export function lookAtRelease(
  records: readonly ReleaseView[],
  id: StoreId,
): { release?: ReleaseLook; previousRevision?: number } {
  const own = records.filter(({ metadata }) => metadata.labels?.['name'] === releaseName(id));
  const [newest, ...older] = own.toSorted((a, b) => b.revision - a.revision);
  if (!newest) return {};
  const previous = older.find(({ status }) => status === 'superseded' || status === 'deployed');
  return { release: toLook(newest), previousRevision: previous?.revision };
}

function toLook({ metadata, revision, status }: ReleaseView): ReleaseLook {
  return {
    revision,
    status,
    secretName: metadata.name,
    secretUid: metadata.uid,
    createdAt: new Date(metadata.creationTimestamp),
    ...readReleaseLabels(metadata.labels),
  };
}
