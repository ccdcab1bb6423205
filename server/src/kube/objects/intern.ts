/** Texts of this length and less are shared. Longer ones seldom repeat. */
const MAX_LENGTH = 200;
/** Texts of each of the two generations: a few hundred kilobytes. */
const MAX_TEXTS = 4096;

/**
 * Shares equal texts. JSON.parse makes a new string for each value, but times, reasons and messages repeat in an object and
 * across objects. A text that has not come again for two generations is no longer shared; nothing else depends on it.
 */
export class Interner {
  readonly #max: number;
  #texts = new Map<string, string>();
  #before = new Map<string, string>();

  constructor(max = MAX_TEXTS) {
    this.#max = max;
  }

  text(text: string): string {
    if (text.length > MAX_LENGTH) return text;
    const known = this.#texts.get(text);
    if (known !== undefined) return known;
    const kept = this.#before.get(text) ?? text;
    if (this.#texts.size >= this.#max) {
      this.#before = this.#texts;
      this.#texts = new Map();
    }
    this.#texts.set(kept, kept);
    return kept;
  }

  /** Replaces all texts of parsed JSON by shared ones, in place. @returns the same value */
  value<T>(value: T): T {
    if (typeof value === 'object' && value !== null) this.#fields(value as Record<string, unknown>);
    return value;
  }

  #fields(fields: Record<string, unknown>): void {
    for (const name of Object.keys(fields)) {
      const value = fields[name];
      if (typeof value === 'string') fields[name] = this.text(value);
      else this.value(value);
    }
  }
}

const interner = new Interner();

export const shared = (text: string): string => interner.text(text);
export const sharedTexts = <T>(value: T): T => interner.value(value);
