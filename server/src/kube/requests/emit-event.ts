import { randomUUID } from 'node:crypto';
import type { StoreKey } from '../../store/key.ts';
import { REPORTING_CONTROLLER } from '../../store/names.ts';
import type { Kube } from '../client.ts';
import { isConflict, isNotFound } from '../errors.ts';
import { API_VERSION, MERGE } from './paths.ts';

export interface NewEvent {
  key: StoreKey;
  uid: string;
  /** CamelCase. */
  reason: string;
  /** Truncated to 1024 bytes. */
  note: string;
  type: 'Normal' | 'Warning';
  /** What was done, machine-readable. */
  action: string;
  /** Name of the reporting replica. */
  instance: string;
}

/** A repeat within this time increments the event's series instead of creating another event. */
const SERIES_MS = 6 * 60_000;
const KEPT = 1000;

interface Known {
  name: string;
  count: number;
  at: number;
}

/** Writes Events about Stores (events.k8s.io); a repeat increments the series of the first. */
export class EventRecorder {
  readonly #kube: Kube;
  readonly #known = new Map<string, Known>();

  constructor(kube: Kube) {
    this.#kube = kube;
  }

  /** @throws KubeError */
  async emit(event: NewEvent): Promise<void> {
    const fingerprint = JSON.stringify([event.uid, event.reason, event.note, event.type]);
    const known = this.#known.get(fingerprint);
    const repeated = known && Date.now() - known.at < SERIES_MS && (await this.#repeat(event, known));
    if (repeated) return;
    this.#remember(fingerprint, await this.#create(event));
  }

  async #create(event: NewEvent): Promise<Known> {
    const name = `${event.key.id}.${randomUUID().slice(0, 13)}`;
    const { team: namespace, id } = event.key;
    await this.#kube.request({
      method: 'POST',
      path: path(event.key),
      body: {
        apiVersion: 'events.k8s.io/v1',
        kind: 'Event',
        metadata: { name, namespace },
        regarding: { apiVersion: API_VERSION, kind: 'Store', namespace, name: id, uid: event.uid },
        eventTime: microTime(),
        reportingController: REPORTING_CONTROLLER,
        reportingInstance: event.instance,
        reason: event.reason,
        action: event.action,
        type: event.type,
        note: cut(event.note),
      },
    });
    return { name, count: 1, at: Date.now() };
  }

  /** False if the event no longer exists. */
  async #repeat(event: NewEvent, known: Known): Promise<boolean> {
    known.count += 1;
    known.at = Date.now();
    const body = { series: { count: known.count, lastObservedTime: microTime() } };
    try {
      await this.#kube.request({
        method: 'PATCH',
        path: `${path(event.key)}/${known.name}`,
        body,
        contentType: MERGE,
      });
      return true;
    } catch (error) {
      if (isNotFound(error) || isConflict(error)) return false;
      throw error;
    }
  }

  #remember(fingerprint: string, known: Known): void {
    this.#known.delete(fingerprint);
    this.#known.set(fingerprint, known);
    const oldest = this.#known.keys().next().value;
    if (this.#known.size > KEPT && oldest !== undefined) this.#known.delete(oldest);
  }
}

const path = ({ team }: StoreKey): string => `/apis/events.k8s.io/v1/namespaces/${team}/events`;

/** Truncates a note to 1024 bytes at a character boundary. */
function cut(note: string): string {
  const bytes = Buffer.from(note);
  if (bytes.length <= 1024) return note;
  return `${bytes
    .subarray(0, 1000)
    .toString()
    .replace(/\uFFFD+$/, '')}…`;
}

/** metav1.MicroTime: six digits of a second. */
const microTime = (): string => new Date().toISOString().replace('Z', '000Z');
