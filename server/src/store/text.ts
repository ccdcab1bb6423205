/** Control and format characters (direction overrides included), line separators, and halves of surrogate pairs. */
const UNPRINTABLE = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]/gu;

/**
 * Makes external text safe for logs and messages: replaces unprintable characters with U+FFFD and truncates to `most`
 * characters (UTF-16 units), ending in "…".
 */
export function printable(text: string, most: number): string {
  const cut = text.length > most ? `${text.slice(0, most - 1)}…` : text;
  return cut.replaceAll(UNPRINTABLE, '\uFFFD');
}

/** Maximum length of an id, name or code in a message or log. */
export const SHOWN_ID = 64;
