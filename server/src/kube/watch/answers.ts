import { isNewer } from '../../store/resource-version.ts';
import type { View } from '../objects/objects.ts';

/** Longest memory of deleted objects: an answer comes at most a few seconds after the deletion. */
const MAX_GONE = 1000;

/**
 * Answers of the API server to requests of this process that the watch has not reported yet. They make a process read its
 * own writes. The watch stays the authority: whatever it reports that is not older replaces an answer.
 */
export class Answers {
  readonly #unreported = new Map<string, View>();
  /** UIDs of deleted objects, so that a late answer does not bring one back. */
  readonly #gone = new Set<string>();

  /** Whether an answer is newer than what is known. @param name key of the object in its cache */
  take(name: string, answer: View, known: View | undefined): boolean {
    if (this.#gone.has(answer.metadata.uid)) return false;
    if (known && !isNewer(answer, known)) return false;
    this.#unreported.set(name, answer);
    return true;
  }

  /** Whether an answer is newer than what the watch reports. */
  hides(name: string, reported: View): boolean {
    const answer = this.#unreported.get(name);
    if (!answer) return false;
    if (isNewer(answer, reported)) return true;
    this.#unreported.delete(name);
    return false;
  }

  /** Whether an answer came after the list began that lacks its object. */
  has(name: string): boolean {
    return this.#unreported.has(name);
  }

  /** A list begins. It is a consistent read, so it has every write that was answered before. */
  listing(): void {
    this.#unreported.clear();
  }

  deleted(name: string, { metadata: { uid } }: View): void {
    this.#gone.add(uid);
    if (this.#gone.size > MAX_GONE) this.#gone.delete(this.#gone.values().next().value ?? '');
    if (this.#unreported.get(name)?.metadata.uid === uid) this.#unreported.delete(name);
  }
}
