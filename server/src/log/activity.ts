import type { Informers } from '../kube/watch/informers.ts';
import type { EventView } from '../kube/objects/objects.ts';
import type { LineFile } from './line-file.ts';

/**
 * Writes each later transition of a store as a JSON line. Returns a function that stops it.
 * @param counts whether an event is about a store
 */
export function logActivity(
  informers: Pick<Informers, 'onChange'>,
  file: LineFile,
  counts: (event: EventView) => boolean,
): () => void {
  const begun = Date.now();
  return informers.onChange((change) => {
    if (change.kind !== 'events' || change.type !== 'upsert') return;
    const event = change.object;
    const { at, storeKey, reason, note, type: severity, count } = event;
    if (Date.parse(at) < begun || !counts(event)) return;
    const { team, id } = storeKey ?? {};
    file.write(JSON.stringify({ at, team, store: id, severity, reason, message: note, count }));
  });
}
