import type { Random } from './random.ts';

/** Texts that parsers have stumbled over, a row for each kind of parser. Characters are bytes (latin1). */
// prettier-ignore
const TOKENS: readonly string[] = [
  '//', '/\\', '\\', 'http://[', 'http://', '*', '%', '%00', '%2e%2e', '..', '?', '#', ':', '::', '[', ']',
  '\0', '\r', '\n', '\r\n', '\t', ' ', '\x7f', '\xff', '\xc0\x80', '\xed\xa0\x80', '\xf0\x9f\x92\xa9', '\xef\xbb\xbf',
  'null', 'true', '{}', '[]', '""', '{', '}', '(', ')', '!', '$', '@', '&', '|', '...', '"""', "'", '`', '\\u0000', '\\ud800',
  '__proto__', 'constructor', 'toString', '__typename', '__schema', '__type',
  '0', '-1', '-0', '1e999', '2147483648', '9007199254740993', '99999999999999999999', 'NaN', '0x10', '1.5',
  ',', ';', '=', ', ,', 'q=', 'chunked', 'close', 'websocket', '*/*', 'text/html', 'text/event-stream',
];

/** The text with one to three changes of a few bytes. */
export function edited(text: string, random: Random): string {
  let result = text;
  for (let count = 1 + random.below(3); count > 0; count -= 1) result = editOnce(result, random);
  return result;
}

function editOnce(text: string, random: Random): string {
  const at = random.below(text.length + 1);
  switch (random.below(7)) {
    case 0:
      return replace(text, at, 1, byte(random));
    case 1:
      return replace(text, at, 0, byte(random));
    case 2:
      return replace(text, at, 1 + random.below(8), '');
    case 3:
      return repeat(text, at, random);
    case 4:
      return text.slice(0, at);
    default:
      return replace(text, at, random.below(2) * random.below(6), random.pick(TOKENS));
  }
}

function replace(text: string, at: number, length: number, by: string): string {
  return text.slice(0, at) + by + text.slice(at + length);
}

/** A part of the text again: mostly once, sometimes many times. */
function repeat(text: string, at: number, random: Random): string {
  const part = text.slice(at, at + 1 + random.below(24));
  const times = random.once(30) ? 1 + random.below(400) : 1;
  return text.slice(0, at) + part.repeat(times) + text.slice(at);
}

const byte = (random: Random): string => String.fromCharCode(random.below(256));
