import { LABEL_SESSION } from '../../store/names.ts';
import type { Kube } from '../client.ts';
import { corePath } from '../requests/paths.ts';
import { trimSession, type RawSession, type StoredSession } from '../requests/session-secrets.ts';
import { Reflector, REFLECTOR_DEFAULTS, type ReflectorSink } from './reflector.ts';

type Listener = (name: string) => void;

/** The sessions of all replicas, as a watch on their Secrets has them. */
export class SessionWatch implements ReflectorSink<StoredSession> {
  readonly #sessions = new Map<string, StoredSession>();
  readonly #listeners = new Set<Listener>();
  #staleSince: number | undefined = performance.now();

  get(name: string): StoredSession | undefined {
    return this.#sessions.get(name);
  }

  list(): StoredSession[] {
    return [...this.#sessions.values()];
  }

  /** How long the watch has been down. Milliseconds. */
  staleMs(): number {
    return this.#staleSince === undefined ? 0 : performance.now() - this.#staleSince;
  }

  /** Calls back with the name of each session that appeared, changed or is gone. @returns a function that stops it */
  onChange(listener: Listener): () => void {
    this.#listeners.add(listener);
    return () => void this.#listeners.delete(listener);
  }

  /** Watches until the signal aborts. */
  run(kube: Kube, namespace: string, signal: AbortSignal): Promise<void> {
    const kind = { path: corePath(namespace, 'secrets'), labelSelector: LABEL_SESSION, trim: trimSession };
    return new Reflector<RawSession, StoredSession>(kube, kind, this, REFLECTOR_DEFAULTS).run(signal);
  }

  listing(): void {
    // A list replaces all that is known.
  }

  replaced(sessions: readonly StoredSession[]): void {
    const gone = new Set(this.#sessions.keys());
    for (const session of sessions) {
      gone.delete(session.metadata.name);
      this.changed('MODIFIED', session);
    }
    for (const name of gone) this.#remove(name);
  }

  changed(type: 'ADDED' | 'MODIFIED' | 'DELETED', session: StoredSession): void {
    const { name } = session.metadata;
    if (type === 'DELETED') return this.#remove(name);
    this.#sessions.set(name, session);
    this.#tell(name);
  }

  live(): void {
    this.#staleSince = undefined;
  }

  broken(): void {
    this.#staleSince ??= performance.now();
  }

  #remove(name: string): void {
    this.#sessions.delete(name);
    this.#tell(name);
  }

  #tell(name: string): void {
    for (const listener of this.#listeners) listener(name);
  }
}
