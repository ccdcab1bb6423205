/** Control and format characters (direction overrides included), line separators, and halves of surrogate pairs. */
const UNPRINTABLE = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]/gu;

/**
 * A text from outside that may stand in a log or a message: each unprintable character becomes U+FFFD, and what is
 * longer than `most` characters (UTF-16 units) ends in "…".
 */
export function printable(text: string, most: number): string {
  const cut = text.length > most ? `${text.slice(0, most - 1)}…` : text;
  return cut.replaceAll(UNPRINTABLE, '\uFFFD');
}

/** Longest id, name or code that a message or a log repeats. Characters. */
export const SHOWN_ID = 64;
