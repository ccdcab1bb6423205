import { Lexer, Source, TokenKind, type Token } from 'graphql';
import { LIMITS } from './limits.ts';
import { tooLarge } from './too-large.ts';

const OPENING: ReadonlySet<string> = new Set([TokenKind.BRACE_L, TokenKind.BRACKET_L, TokenKind.PAREN_L]);
const CLOSING: ReadonlySet<string> = new Set([TokenKind.BRACE_R, TokenKind.BRACKET_R, TokenKind.PAREN_R]);

/**
 * Scans a document's tokens before it is parsed. The parser is recursive, so deep nesting would overflow its stack, and
 * its `maxTokens` does not count comments, which are stored with the document.
 * @throws GraphQLError QUERY_TOO_LARGE, or the lexer's syntax error
 */
export function scanDocument(text: string): void {
  if (text.length > LIMITS.characters) throw tooLarge('characters', text.length);
  const lexer = new Lexer(new Source(text));
  let nesting = 0;
  let tokens = 0;
  let token: Token;
  do {
    token = lexer.advance();
    tokens += 1 + commentsBefore(token, lexer);
    nesting += change(token);
    if (tokens > LIMITS.tokens) throw tooLarge('tokens', tokens);
    if (nesting > LIMITS.nesting) throw tooLarge('nesting', nesting);
    checkName(token);
  } while (token.kind !== TokenKind.EOF);
}

/** The lexer skips comments, but links them to the adjacent tokens. */
function commentsBefore(token: Token, { lastToken }: Lexer): number {
  let comments = 0;
  for (let before = token.prev; before && before !== lastToken; before = before.prev) comments += 1;
  return comments;
}

function change({ kind }: Token): number {
  if (OPENING.has(kind)) return 1;
  return CLOSING.has(kind) ? -1 : 0;
}

function checkName({ kind, value }: Token): void {
  if (kind === TokenKind.NAME && value.length > LIMITS.nameLength) throw tooLarge('nameLength', value.length);
}
