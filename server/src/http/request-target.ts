/** Longest request target. Bytes; the dashboard's and the API's are below 100. */
const MAX_TARGET = 2048;

/** What a request line asks for. */
export interface Target {
  /** As it was sent, without the query: not decoded, and `..` is not resolved. */
  path: string;
  /** Host and port of an absolute-form target: it takes the place of the Host header (RFC 9112, 3.2.2). */
  authority?: string;
}

/**
 * Reads a request target in origin-form or absolute-form (RFC 9112, 3.2).
 * Undefined for every other text: asterisk-form, authority-form, and what is no URL. Never throws.
 */
export function parseTarget(text: string | undefined): Target | undefined {
  if (text === undefined || text.length > MAX_TARGET) return undefined;
  if (text.startsWith('/')) return { path: beforeQuery(text) };
  const [, authority, rest = ''] = /^https?:\/\/([^/?#\\]+)([/?].*)?$/i.exec(text) ?? [];
  if (authority === undefined) return undefined;
  return { path: rest.startsWith('/') ? beforeQuery(rest) : '/', authority };
}

function beforeQuery(text: string): string {
  const end = text.search(/[?#]/);
  return end === -1 ? text : text.slice(0, end);
}
