/** A rule for a text, as the CRD has it. */
export interface TextRule {
  /** Of a regular expression with the flag u. */
  pattern: string;
  /** Bounds of the length. Code points, as the API server counts. */
  min?: number;
  max: number;
}

export function fits(value: string, { pattern, min, max }: TextRule): boolean {
  return hasLength(value, { min, max }) && new RegExp(pattern, 'u').test(value);
}

export function hasLength(value: string, { min = 0, max }: Pick<TextRule, 'min' | 'max'>): boolean {
  // No text has more code points than code units, nor fewer than half as many.
  if (value.length > 2 * max) return false;
  const length = Array.from(value).length;
  return length >= min && length <= max;
}
