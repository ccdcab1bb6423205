import type { BulkRun } from './run.ts';

/** The part of a run that is written once, and the part that is written after each request. */
const KEYS = { asked: 'urumi.bulk.asked', progress: 'urumi.bulk.progress' } as const;

type Progress = Pick<BulkRun, 'states' | 'problems' | 'status' | 'note'>;

/** Keeps a run in the browser, so that a reload of the page does not lose how far it is. */
export class RunRecord {
  readonly #storage: Storage;

  constructor(storage: Storage) {
    this.#storage = storage;
  }

  /** Whether an event of the browser's storage is about a run. */
  static isAbout = ({ key }: StorageEvent): boolean => key === KEYS.progress;

  /** @returns false if the browser does not keep it, for example for lack of space */
  begin({ viewer, action, options, startedAt, targets, ...progress }: BulkRun): boolean {
    return this.#write(KEYS.asked, { viewer, action, options, startedAt, targets }) && this.save(progress);
  }

  save({ states, problems, status, note }: Progress): boolean {
    return this.#write(KEYS.progress, { states, problems, status, note });
  }

  clear(): void {
    this.#storage.removeItem(KEYS.asked);
    this.#storage.removeItem(KEYS.progress);
  }

  /** The run that the browser has, if any. */
  read(): BulkRun | undefined {
    try {
      const [asked, progress] = [KEYS.asked, KEYS.progress].map((key) => this.#storage.getItem(key));
      if (!asked || !progress) return undefined;
      return { ...(JSON.parse(asked) as BulkRun), ...(JSON.parse(progress) as Progress) };
    } catch {
      return undefined;
    }
  }

  #write(key: string, value: object): boolean {
    try {
      this.#storage.setItem(key, JSON.stringify(value));
      return true;
    } catch {
      return false;
    }
  }
}
