/** Maximum length of a request target, in bytes. Those of the dashboard and the API are below 100. */
const MAX_TARGET = 2048;

/** A parsed request target. */
export interface Target {
  /** As sent, without the query: not decoded, and `..` is not resolved. */
  path: string;
  /** Host and port of an absolute-form target, which replaces the Host header (RFC 9112, 3.2.2). */
  authority?: string;
}

/**
 * Parses a request target in origin-form or absolute-form (RFC 9112, 3.2).
 * Undefined for any other text: asterisk-form, authority-form, an invalid URL. Never throws.
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
