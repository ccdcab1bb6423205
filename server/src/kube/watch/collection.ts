import type { Readable } from 'node:stream';
import type { Kube } from '../client.ts';
import type { Kind } from './kinds.ts';
import { METADATA, METADATA_LIST } from '../objects/metadata-only.ts';
import type { Raw } from '../objects/raw.ts';
import { ListReader, type ListMeta } from './list-items.ts';
import { watchLines } from './watch-lines.ts';

const PAGE_SIZE = 500;

/** What selects the objects of a list and a watch. */
export type Selected = Pick<Kind, 'path' | 'labelSelector' | 'fieldSelector' | 'metadataOnly'>;

/** Requests for all objects of a kind. */
export class Collection<R extends Raw> {
  readonly #kube: Kube;
  readonly #kind: Selected;
  readonly #idleMs: number;

  /** @param idleMs silence after which an answer counts as broken. Milliseconds */
  constructor(kube: Kube, kind: Selected, idleMs: number) {
    this.#kube = kube;
    this.#kind = kind;
    this.#idleMs = idleMs;
  }

  /**
   * Lists the objects. With `anyVersion` the API server answers from its watch cache, in one piece and without a read of
   * etcd; it may be behind. Otherwise the list is a consistent read, in pages.
   * @returns the resourceVersion to watch from
   */
  async list(take: (object: R) => void, signal: AbortSignal, anyVersion: boolean): Promise<string> {
    const first: Record<string, string> = anyVersion ? { resourceVersion: '0' } : {};
    let meta = await this.#page(take, first, signal);
    while (meta.continue) meta = await this.#page(take, { continue: meta.continue }, signal);
    return meta.resourceVersion;
  }

  /** The events of one watch, unread. */
  async watch(
    query: Record<string, string | number | boolean | undefined>,
    signal: AbortSignal,
  ): Promise<AsyncGenerator<unknown>> {
    const stream = await this.#kube.stream({
      path: this.#kind.path,
      query: { ...this.#selectors(), watch: true, allowWatchBookmarks: true, ...query },
      accept: this.#kind.metadataOnly ? METADATA : undefined,
      signal,
    });
    return watchLines(stream, this.#idleMs);
  }

  async #page(take: (object: R) => void, query: Record<string, string>, signal: AbortSignal) {
    const stream = await this.#kube.stream({
      path: this.#kind.path,
      query: { ...this.#selectors(), limit: PAGE_SIZE, ...query },
      accept: this.#kind.metadataOnly ? METADATA_LIST : undefined,
      signal,
    });
    return readItems(stream, (item) => take(item as R), this.#idleMs);
  }

  #selectors(): Record<string, string | undefined> {
    return { labelSelector: this.#kind.labelSelector, fieldSelector: this.#kind.fieldSelector };
  }
}

async function readItems(stream: Readable, take: (item: unknown) => void, idleMs: number): Promise<ListMeta> {
  const reader = new ListReader(take);
  const silent = new Error(`the list was silent for ${idleMs} ms`);
  const watchdog = setTimeout(() => stream.destroy(silent), idleMs);
  try {
    stream.setEncoding('utf8');
    for await (const chunk of stream) {
      watchdog.refresh();
      reader.read(String(chunk));
    }
    return reader.end();
  } finally {
    clearTimeout(watchdog);
    stream.destroy();
  }
}
