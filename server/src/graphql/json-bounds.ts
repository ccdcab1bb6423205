/** Limits of a request's JSON. The dashboard's requests have 6 levels and 20 keys. */
export const JSON_BOUNDS = { levels: 32, keys: 256, keyLength: 128 } as const;

const BACKSLASH = 0x5c;
const QUOTE = 0x22;
const OPENING = new Set([0x7b, 0x5b]);
const CLOSING = new Set([0x7d, 0x5d]);

/**
 * Does a JSON text have more levels of arrays and objects than JSON_BOUNDS allow? Scans without recursion before the
 * text is parsed, because recursive code such as JSON.stringify overflows the stack at some thousand levels.
 */
export function isTooDeep(text: string): boolean {
  let levels = 0;
  let inString = false;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code === QUOTE) inString = !inString;
    else if (inString) i += code === BACKSLASH ? 1 : 0;
    else if (OPENING.has(code)) levels += 1;
    else if (CLOSING.has(code)) levels -= 1;
    if (levels > JSON_BOUNDS.levels) return true;
  }
  return false;
}

/**
 * Why a value parsed from JSON is refused: an object with too many keys, or a key that is too long, because GraphQL's
 * errors print the whole object once for each unknown key. Undefined if the value is within JSON_BOUNDS. The caller has
 * checked its levels.
 */
export function keyProblem(value: unknown): string | undefined {
  const rest = [value];
  while (rest.length > 0) {
    const next = rest.pop();
    if (typeof next !== 'object' || next === null) continue;
    const problem = Array.isArray(next) ? undefined : problemOfKeys(Object.keys(next));
    if (problem) return problem;
    for (const child of Object.values(next) as unknown[]) rest.push(child);
  }
  return undefined;
}

function problemOfKeys(keys: readonly string[]): string | undefined {
  if (keys.length > JSON_BOUNDS.keys) return `an object must not have more than ${JSON_BOUNDS.keys} keys`;
  const long = keys.some((key) => key.length > JSON_BOUNDS.keyLength);
  return long ? `a key must not have more than ${JSON_BOUNDS.keyLength} characters` : undefined;
}
