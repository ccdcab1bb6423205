import type { DocumentNode, Token } from 'graphql';
import { LRUCache } from 'lru-cache';

/** Maximum memory of the cache. Bytes. */
export const CACHE_BYTES = 8 * 1024 * 1024;
/** Larger documents are not cached. Bytes; the standard introspection query takes about 150 KB. */
const CACHED_DOCUMENT_BYTES = 512 * 1024;

/** Memory per token with its syntax tree: 240 in values, 480 in fields of one letter. Bytes, measured. */
const TOKEN_BYTES = 500;

export interface DocumentCache {
  get(text: string): DocumentNode | undefined;
  set(text: string, document: DocumentNode): void;
  /** Estimated size. Bytes. */
  readonly bytes: number;
}

/** Caches parsed documents. Limited by memory, not by number: document sizes differ by a factor of a thousand. */
export function createDocumentCache(): DocumentCache {
  const documents = new LRUCache<string, DocumentNode>({
    maxSize: CACHE_BYTES,
    maxEntrySize: CACHED_DOCUMENT_BYTES,
    sizeCalculation: documentBytes,
  });
  return {
    get: (text) => documents.get(text),
    set: (text, document) => void documents.set(text, document),
    get bytes() {
      return documents.calculatedSize;
    },
  };
}

function documentBytes(document: DocumentNode, text: string): number {
  let tokens = 0;
  for (let token: Token | null | undefined = document.loc?.startToken; token; token = token.next) tokens += 1;
  return 2 * text.length + TOKEN_BYTES * tokens;
}
