import { backoffMs, pause } from '../backoff.ts';
import type { Kube } from '../client.ts';
import { isGone, KubeError } from '../errors.ts';
import type { Kind } from './kinds.ts';
import { METADATA, METADATA_LIST } from '../objects/metadata-only.ts';
import type { View } from '../objects/objects.ts';
import type { Raw } from '../objects/raw.ts';
import { readEvent, UnreadableEvent } from './watch-event.ts';
import { watchLines } from './watch-lines.ts';

const PAGE_SIZE = 500;
/**
 * A watch without events that ends sooner (or before half of the requested timeout) counts as broken, because something
 * closes each new watch. Milliseconds.
 */
const SHORT_MS = 1000;

export interface ReflectorOptions {
  /** Silence after which a watch counts as broken. Milliseconds. Bookmarks arrive about once a minute. */
  idleMs: number;
  /** Minimum and maximum timeout of one watch, in seconds. The server closes it then, and the next starts at once. */
  lifeSeconds: { min: number; max: number };
  backoff: { baseMs: number; maxMs: number };
}

export const REFLECTOR_DEFAULTS: ReflectorOptions = {
  idleMs: 90_000,
  lifeSeconds: { min: 300, max: 600 },
  backoff: { baseMs: 200, maxMs: 5000 },
};

/** Receives the reflector's objects and events. Objects are trimmed on arrival; the reflector stores none. */
export interface ReflectorSink<V extends View> {
  replaced(objects: readonly V[]): void;
  changed(type: 'ADDED' | 'MODIFIED' | 'DELETED', object: V): void;
  /** The watch is live (again). */
  live(): void;
  /** The watch broke, or the list failed; the reflector retries. */
  broken(error: unknown): void;
}

type Watched<R, V> = Pick<Kind, 'path' | 'labelSelector' | 'fieldSelector' | 'metadataOnly'> & {
  trim: (raw: R) => V;
};

/**
 * Lists a kind, then watches from that resourceVersion until the signal aborts. Resumes from the last resourceVersion:
 * at once after a watch that ended cleanly, with a jittered backoff after a broken connection. If the API server
 * refuses the watch, lists again: at once if the resourceVersion is too old (410).
 */
export class Reflector<R extends Raw, V extends View> {
  readonly #kube: Kube;
  readonly #kind: Watched<R, V>;
  readonly #sink: ReflectorSink<V>;
  readonly #options: ReflectorOptions;
  #version: string | undefined;
  /** Consecutive failures. Only a watch event resets it: after a list, a refused watch must still back off. */
  #failures = 0;

  constructor(kube: Kube, kind: Watched<R, V>, sink: ReflectorSink<V>, options: ReflectorOptions) {
    this.#kube = kube;
    this.#kind = kind;
    this.#sink = sink;
    this.#options = options;
  }

  async run(signal: AbortSignal): Promise<void> {
    while (!signal.aborted) {
      try {
        if (this.#version === undefined) await this.#list(signal);
        await this.#watch(signal);
      } catch (error) {
        if (signal.aborted) return;
        await this.#recover(error, signal);
      }
    }
  }

  async #recover(error: unknown, signal: AbortSignal): Promise<void> {
    if (refused(error)) this.#version = undefined;
    this.#failures += 1;
    if (isGone(error) && this.#failures === 1) return;
    this.#sink.broken(error);
    await pause(backoffMs(this.#failures, this.#options.backoff), signal);
  }

  async #list(signal: AbortSignal): Promise<void> {
    const objects: V[] = [];
    let next: string | undefined;
    let version = '';
    do {
      const page = await this.#page(next, signal);
      for (const raw of page.items ?? []) objects.push(this.#kind.trim(raw));
      next = page.metadata.continue || undefined;
      version = page.metadata.resourceVersion;
    } while (next);
    this.#sink.replaced(objects);
    this.#version = version;
  }

  #page(next: string | undefined, signal: AbortSignal): Promise<ListPage<R>> {
    return this.#kube.request<ListPage<R>>({
      path: this.#kind.path,
      query: { ...this.#selectors(), limit: PAGE_SIZE, continue: next },
      accept: this.#kind.metadataOnly ? METADATA_LIST : undefined,
      signal,
    });
  }

  async #watch(signal: AbortSignal): Promise<void> {
    const { min, max } = this.#options.lifeSeconds;
    const stream = await this.#kube.stream({
      path: this.#kind.path,
      query: {
        ...this.#selectors(),
        watch: true,
        allowWatchBookmarks: true,
        resourceVersion: this.#version,
        timeoutSeconds: Math.round(min + Math.random() * (max - min)),
      },
      accept: this.#kind.metadataOnly ? METADATA : undefined,
      signal,
    });
    this.#sink.live();
    const begun = performance.now();
    let events = 0;
    for await (const event of watchLines(stream, this.#options.idleMs)) {
      this.#take(event);
      events += 1;
    }
    const short = events === 0 && performance.now() - begun < Math.min(SHORT_MS, min * 500);
    if (short && !signal.aborted) throw new Error('the watch was closed at once');
  }

  #take(line: unknown): void {
    const { type, object } = readEvent<R>(line);
    if (type !== 'BOOKMARK') this.#sink.changed(type, this.#trim(object));
    this.#failures = 0;
    this.#version = object.metadata.resourceVersion;
  }

  /** @throws UnreadableEvent for an object with unexpected fields */
  #trim(object: R): V {
    try {
      return this.#kind.trim(object);
    } catch (cause) {
      throw new UnreadableEvent('an object of another shape', { cause });
    }
  }

  #selectors(): Record<string, string | undefined> {
    return { labelSelector: this.#kind.labelSelector, fieldSelector: this.#kind.fieldSelector };
  }
}

/**
 * The API server refused the watch: its resourceVersion is too old, or newer than a restored etcd. Or an event cannot
 * be read: the same watch would send it again.
 */
function refused(error: unknown): boolean {
  if (error instanceof UnreadableEvent) return true;
  return error instanceof KubeError && error.status !== 0 && error.status !== 429;
}

interface ListPage<R> {
  /** Null for an empty metadata-only list. */
  items: R[] | null;
  metadata: { resourceVersion: string; continue?: string };
}
