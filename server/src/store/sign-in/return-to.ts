/** Longest path that a login returns to. Those of the dashboard are below 100 characters. */
const MAX_LENGTH = 500;

/**
 * A path of this server to return to after the login, with its query; `/` for any other text. Only visible ASCII without
 * backslashes is a path: browsers drop tabs and line breaks, and read `\` as `/`. Two slashes would begin a host.
 */
export function safeReturnTo(text: string | null | undefined): string {
  if (!text || text.length > MAX_LENGTH) return '/';
  if (!/^\/(?!\/)[\x21-\x5B\x5D-\x7E]*$/.test(text)) return '/';
  return isOwnPage(text) ? text : '/';
}

/** A login that returns to a page of the login would be a loop. */
const isOwnPage = (path: string): boolean => !/^\/(auth|sign-in)([/?#]|$)/i.test(path);
