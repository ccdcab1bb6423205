import { KubeError } from '../errors.ts';
import type { View } from '../objects/objects.ts';
import type { Raw } from '../objects/raw.ts';
import type { WatchEvent } from './watch-event.ts';

/** On the bookmark that ends the initial events. */
const END = 'k8s.io/initial-events-end';

/**
 * Asks for the objects before the changes, in one watch: they come from the memory of the API server one at a time, and
 * without a resourceVersion as a consistent read.
 * https://kubernetes.io/docs/reference/using-api/api-concepts/#streaming-lists
 */
export const ASK_FOR_ALL = { sendInitialEvents: true, resourceVersionMatch: 'NotOlderThan' } as const;

/** The objects that a watch sends before its changes. */
export class InitialEvents<R extends Raw, V extends View> {
  readonly #objects = new Map<string, V>();

  get objects(): V[] {
    return [...this.#objects.values()];
  }

  /** Objects may change while they are sent. @returns whether this event is the end */
  take({ type, object }: WatchEvent<R>, trim: (raw: R) => V): boolean {
    const { namespace = '', name, annotations } = object.metadata;
    if (type === 'BOOKMARK') return annotations?.[END] === 'true';
    if (type === 'DELETED') this.#objects.delete(`${namespace}/${name}`);
    else this.#objects.set(`${namespace}/${name}`, trim(object));
    return false;
  }
}

/** The API server does not send initial events: its feature gate WatchList is off (422), or it does not know them. */
export const isRefusal = (error: unknown): boolean =>
  error instanceof KubeError && (error.status === 422 || error.status === 400);

/**
 * Asking again may succeed: no answer, or too many requests. A version that is too old (410) is none of these: nothing was asked
 * from a version, and an API server that answers so every time would be asked without a pause.
 */
export const mayPass = (error: unknown): boolean =>
  error instanceof KubeError && (error.status === 0 || error.status === 429);
