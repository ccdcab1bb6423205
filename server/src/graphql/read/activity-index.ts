import type { EventView } from '../../kube/objects/objects.ts';
import type { ApiInformers } from '../../kube/watch/informers.ts';
import { versionOf } from '../../store/resource-version.ts';
import { SortedList } from '../fleet/sorted-list.ts';
import { keyText, type StoreKey } from '../../store/key.ts';

interface Entry {
  event: EventView;
  /** Milliseconds since 1970. */
  at: number;
  /** Orders the states of all events, in every replica. */
  version: bigint;
}

const byVersion = (a: Entry, b: Entry): number => {
  if (a.version !== b.version) return a.version < b.version ? -1 : 1;
  return a.event.metadata.uid < b.event.metadata.uid ? -1 : 1;
};

/** Events in order of time, kept so as they come: a query neither copies nor sorts the events of the whole fleet. */
export class ActivityIndex {
  readonly #all = new Timeline();
  readonly #changes = new SortedList<Entry>([], byVersion);
  readonly #byStore = new Map<string, Timeline>();
  readonly #known = new Map<string, Entry>();
  readonly stop: () => void;

  constructor(informers: Pick<ApiInformers, 'list' | 'onChange'>) {
    this.stop = informers.onChange((change) => {
      if (change.kind !== 'events' || change.type === 'sync') return;
      this.#remove(change.object);
      if (change.type === 'upsert') this.#add(change.object);
    });
    for (const event of informers.list('events')) this.#add(event);
  }

  /** Newest first. */
  all(): Iterable<EventView> {
    return this.#all.newestFirst();
  }

  /** Those of one store, newest first. */
  of(key: StoreKey): Iterable<EventView> {
    return this.#byStore.get(keyText(key))?.newestFirst() ?? [];
  }

  /** Those that are new or counted again since a version, the earliest change first. */
  *changedSince(version: bigint): Generator<EventView> {
    const { items } = this.#changes;
    for (
      let rank = this.#changes.rankWhere((entry) => entry.version <= version);
      rank < items.length;
      rank += 1
    ) {
      const entry = items[rank];
      if (entry) yield entry.event;
    }
  }

  /** Of the newest change. */
  get newestVersion(): bigint {
    return this.#changes.items.at(-1)?.version ?? 0n;
  }

  #add(event: EventView): void {
    const entry = { event, at: Date.parse(event.at), version: versionOf(event) };
    this.#known.set(event.metadata.uid, entry);
    this.#all.insert(entry);
    this.#changes.insert(entry);
    if (!event.storeKey) return;
    const key = keyText(event.storeKey);
    const timeline = this.#byStore.get(key) ?? new Timeline();
    timeline.insert(entry);
    this.#byStore.set(key, timeline);
  }

  #remove({ metadata: { uid } }: EventView): void {
    const known = this.#known.get(uid);
    if (!known) return;
    this.#known.delete(uid);
    this.#all.remove(known);
    this.#changes.remove(known);
    if (!known.event.storeKey) return;
    const key = keyText(known.event.storeKey);
    const timeline = this.#byStore.get(key);
    timeline?.remove(known);
    if (timeline?.size === 0) this.#byStore.delete(key);
  }
}

/** Entries, oldest first. */
class Timeline {
  readonly #entries: Entry[] = [];

  get size(): number {
    return this.#entries.length;
  }

  insert(entry: Entry): void {
    this.#entries.splice(this.#firstAfter(entry.at), 0, entry);
  }

  remove(entry: Entry): void {
    const index = this.#entries.lastIndexOf(entry, this.#firstAfter(entry.at) - 1);
    if (index >= 0) this.#entries.splice(index, 1);
  }

  *newestFirst(): Generator<EventView> {
    for (let index = this.#entries.length - 1; index >= 0; index -= 1) {
      const entry = this.#entries[index];
      if (entry) yield entry.event;
    }
  }

  /** Index of the first entry later than a time. */
  #firstAfter(at: number): number {
    let low = 0;
    let high = this.#entries.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((this.#entries[middle]?.at ?? Infinity) > at) high = middle;
      else low = middle + 1;
    }
    return low;
  }
}
