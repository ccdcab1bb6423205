import { errorOfAnswer } from '../errors.ts';
import type { Raw } from '../objects/raw.ts';

/** An event that cannot be read. A new list is required, because later changes are unknown. */
export class UnreadableEvent extends Error {}

export interface WatchEvent<R> {
  type: 'ADDED' | 'MODIFIED' | 'DELETED' | 'BOOKMARK';
  /** A bookmark has nothing but a resourceVersion. */
  object: R;
}

const TYPES: ReadonlySet<unknown> = new Set(['ADDED', 'MODIFIED', 'DELETED', 'BOOKMARK']);

/**
 * Reads one event of a watch (https://kubernetes.io/docs/reference/using-api/api-concepts/#efficient-detection-of-changes).
 * @throws KubeError for an ERROR event; UnreadableEvent for anything else that is not an event
 */
export function readEvent<R extends Raw>(line: unknown): WatchEvent<R> {
  const { type, object } = recordOf(line, 'the event');
  const read = recordOf(object, 'its object');
  if (type === 'ERROR') throw errorOfAnswer(Number(read['code'] ?? 500), JSON.stringify(read));
  if (!TYPES.has(type)) throw new UnreadableEvent(`an event of the unknown type ${JSON.stringify(type)}`);
  const { resourceVersion, name } = recordOf(read['metadata'], 'its metadata');
  if (typeof resourceVersion !== 'string' || resourceVersion === '')
    throw new UnreadableEvent('an object without a resourceVersion');
  if (type !== 'BOOKMARK' && typeof name !== 'string') throw new UnreadableEvent('an object without a name');
  return { type, object: read } as unknown as WatchEvent<R>;
}

function recordOf(value: unknown, what: string): Record<string, unknown> {
  if (typeof value === 'object' && value !== null && !Array.isArray(value))
    return value as Record<string, unknown>;
  throw new UnreadableEvent(`${what} of a watch is ${JSON.stringify(value)?.slice(0, 100)}`);
}
