import type { Informers } from '../kube/informers.ts';
import type { EventView } from '../kube/objects.ts';
import type { LineFile } from './line-file.ts';

/** Writes every transition of a store that happens from now on, as a JSON line. Returns how to stop that. */
export function logActivity(informers: Informers, file: LineFile): () => void {
  const begun = Date.now();
  return informers.onChange(({ kind, type, object }) => {
    if (kind !== 'events' || type !== 'upsert' || !object) return;
    const { at, storeKey, reason, note, type: severity, count } = object as EventView;
    if (Date.parse(at) < begun) return;
    const { team, id } = storeKey ?? {};
    file.write(JSON.stringify({ at, team, store: id, severity, reason, message: note, count }));
  });
}
