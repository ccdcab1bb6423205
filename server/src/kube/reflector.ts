import { backoffMs, pause } from './backoff.ts';
import type { Kube } from './client.ts';
import { errorOfAnswer, isGone } from './errors.ts';
import type { Kind } from './kinds.ts';
import { watchLines } from './watch-lines.ts';

const PARTIAL_LIST = 'application/json;as=PartialObjectMetadataList;g=meta.k8s.io;v=v1,application/json';
const PARTIAL = 'application/json;as=PartialObjectMetadata;g=meta.k8s.io;v=v1,application/json';
const PAGE = 500;

export interface ReflectorOptions {
  /** Silence after which a watch counts as broken, in milliseconds. Bookmarks come about once a minute. */
  idleMs: number;
  /** Shortest and longest life of one watch, in seconds; the server closes it then, and the next begins at once. */
  lifeSeconds: { min: number; max: number };
  backoff: { baseMs: number; maxMs: number };
}

export const REFLECTOR_DEFAULTS: ReflectorOptions = {
  idleMs: 90_000,
  lifeSeconds: { min: 300, max: 600 },
  backoff: { baseMs: 200, maxMs: 10_000 },
};

/** Who is told of what a reflector sees. Objects are raw; the reflector keeps none. */
export interface ReflectorSink {
  replaced(objects: readonly unknown[]): void;
  changed(type: 'ADDED' | 'MODIFIED' | 'DELETED', object: unknown): void;
  /** The watch is live (again). */
  live(): void;
  /** The watch broke, or the list failed; retried by itself. */
  broken(error: unknown): void;
}

interface WatchEvent {
  type: 'ADDED' | 'MODIFIED' | 'DELETED' | 'BOOKMARK' | 'ERROR';
  object: { metadata?: { resourceVersion?: string }; code?: number };
}

/**
 * Lists a kind, then watches from that resourceVersion, for as long as the signal lets it. A watch that ends cleanly is
 * taken up at once from the last resourceVersion, an error after a jittered backoff, and 410 by a new list.
 */
export class Reflector {
  readonly #kube: Kube;
  readonly #kind: Kind;
  readonly #sink: ReflectorSink;
  readonly #options: ReflectorOptions;
  #version: string | undefined;
  #failures = 0;

  constructor(kube: Kube, kind: Kind, sink: ReflectorSink, options: ReflectorOptions) {
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
    if (isGone(error)) {
      this.#version = undefined;
      return;
    }
    this.#failures += 1;
    this.#sink.broken(error);
    await pause(backoffMs(this.#failures, this.#options.backoff), signal);
  }

  async #list(signal: AbortSignal): Promise<void> {
    const objects: unknown[] = [];
    let next: string | undefined;
    let version = '';
    do {
      const page = await this.#page(next, signal);
      objects.push(...(page.items ?? []));
      next = page.metadata.continue || undefined;
      version = page.metadata.resourceVersion;
    } while (next);
    this.#sink.replaced(objects);
    this.#version = version;
  }

  #page(next: string | undefined, signal: AbortSignal): Promise<ListPage> {
    return this.#kube.request<ListPage>({
      path: this.#kind.path,
      query: { ...this.#selectors(), limit: PAGE, continue: next },
      accept: this.#kind.metadataOnly ? PARTIAL_LIST : undefined,
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
      accept: this.#kind.metadataOnly ? PARTIAL : undefined,
      signal,
    });
    this.#sink.live();
    for await (const event of watchLines(stream, this.#options.idleMs)) this.#take(event as WatchEvent);
  }

  #take({ type, object }: WatchEvent): void {
    if (type === 'ERROR') throw errorOfAnswer(object.code ?? 500, JSON.stringify(object));
    this.#failures = 0;
    this.#version = object.metadata?.resourceVersion ?? this.#version;
    if (type !== 'BOOKMARK') this.#sink.changed(type, object);
  }

  #selectors(): Record<string, string | undefined> {
    return { labelSelector: this.#kind.labelSelector, fieldSelector: this.#kind.fieldSelector };
  }
}

interface ListPage {
  /** Null for an empty list of metadata only. */
  items: unknown[] | null;
  metadata: { resourceVersion: string; continue?: string };
}
