import { backoffMs, pause } from '../backoff.ts';
import type { Kube } from '../client.ts';
import { isGone, KubeError } from '../errors.ts';
import { Collection, type Selected } from './collection.ts';
import { ASK_FOR_ALL, InitialEvents, isRefusal, mayPass } from './initial-events.ts';
import type { View } from '../objects/objects.ts';
import type { Raw } from '../objects/raw.ts';
import { readEvent, UnreadableEvent, type WatchEvent } from './watch-event.ts';

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
  /** A consistent read of all objects begins, which `replaced` gets. Not called before a list that may be behind. */
  listing(): void;
  replaced(objects: readonly V[]): void;
  changed(type: 'ADDED' | 'MODIFIED' | 'DELETED', object: V): void;
  /** The watch is live (again). */
  live(): void;
  /** The watch broke, or the list failed; the reflector retries. */
  broken(error: unknown): void;
}

type Watched<R, V> = Selected & {
  trim: (raw: R) => V;
};

/**
 * Gets all objects of a kind, then watches from their resourceVersion until the signal aborts. The objects come with the
 * watch itself (`sendInitialEvents`), from the memory of the API server; if it refuses that, from a list, as client-go does.
 * Resumes from the last resourceVersion: at once after a watch that ended cleanly, with a jittered backoff after a broken
 * connection. If the API server refuses the watch, gets all objects again: at once if the resourceVersion is too old (410).
 */
export class Reflector<R extends Raw, V extends View> {
  readonly #collection: Collection<R>;
  readonly #kind: Watched<R, V>;
  readonly #sink: ReflectorSink<V>;
  readonly #options: ReflectorOptions;
  #version: string | undefined;
  /** Until the watch has sent all objects. */
  #initial: InitialEvents<R, V> | undefined;
  /** Whether the next objects come from a list, because the attempt before failed. */
  #mustList = false;
  #known = false;
  /** Consecutive failures. Only a watch event resets it: after a list, a refused watch must still back off. */
  #failures = 0;

  constructor(kube: Kube, kind: Watched<R, V>, sink: ReflectorSink<V>, options: ReflectorOptions) {
    this.#collection = new Collection(kube, kind, options.idleMs);
    this.#kind = kind;
    this.#sink = sink;
    this.#options = options;
  }

  async run(signal: AbortSignal): Promise<void> {
    while (!signal.aborted) {
      try {
        if (this.#version === undefined && this.#mustList) await this.#list(signal);
        await this.#watch(signal);
      } catch (error) {
        if (signal.aborted) return;
        await this.#recover(error, signal);
      }
    }
  }

  async #recover(error: unknown, signal: AbortSignal): Promise<void> {
    const asked = this.#initial !== undefined;
    this.#initial = undefined;
    if (asked && !mayPass(error)) this.#mustList = true;
    if (asked && isRefusal(error)) return;
    if (refused(error)) this.#version = undefined;
    this.#failures += 1;
    if (isGone(error) && this.#failures === 1) return;
    this.#sink.broken(error);
    await pause(backoffMs(this.#failures, this.#options.backoff), signal);
  }

  /** The first list may be behind, as that of client-go: a process that knows nothing yet cannot go back in time. */
  async #list(signal: AbortSignal): Promise<void> {
    if (this.#known) this.#sink.listing();
    const objects: V[] = [];
    const take = (raw: R): void => void objects.push(this.#kind.trim(raw));
    const version = await this.#collection.list(take, signal, !this.#known);
    this.#mustList = false;
    this.#replace(objects, version);
  }

  #replace(objects: readonly V[], version: string): void {
    this.#sink.replaced(objects);
    this.#known = true;
    this.#version = version;
  }

  async #watch(signal: AbortSignal): Promise<void> {
    const { min, max } = this.#options.lifeSeconds;
    const timeoutSeconds = Math.round(min + Math.random() * (max - min));
    const from = this.#version === undefined ? this.#askForAll() : { resourceVersion: this.#version };
    const events = await this.#collection.watch({ ...from, timeoutSeconds }, signal);
    if (!this.#initial) this.#sink.live();
    const begun = performance.now();
    let count = 0;
    for await (const event of events) {
      this.#take(event);
      count += 1;
    }
    if (this.#initial && !signal.aborted) throw new Error('the watch ended before its initial events did');
    const short = count === 0 && performance.now() - begun < Math.min(SHORT_MS, min * 500);
    if (short && !signal.aborted) throw new Error('the watch was closed at once');
  }

  #askForAll(): typeof ASK_FOR_ALL {
    this.#sink.listing();
    this.#initial = new InitialEvents();
    return ASK_FOR_ALL;
  }

  #take(line: unknown): void {
    const event = readEvent<R>(line);
    this.#failures = 0;
    if (this.#initial) return this.#takeInitial(event, this.#initial);
    const { type, object } = event;
    if (type !== 'BOOKMARK') this.#sink.changed(type, this.#trim(object));
    this.#version = object.metadata.resourceVersion;
  }

  #takeInitial(event: WatchEvent<R>, initial: InitialEvents<R, V>): void {
    if (!initial.take(event, (raw) => this.#trim(raw))) return;
    this.#initial = undefined;
    this.#replace(initial.objects, event.object.metadata.resourceVersion);
    this.#sink.live();
  }

  /** @throws UnreadableEvent for an object with unexpected fields */
  #trim(object: R): V {
    try {
      return this.#kind.trim(object);
    } catch (cause) {
      throw new UnreadableEvent('an object of another shape', { cause });
    }
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
