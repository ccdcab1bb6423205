/** What follows the items of a list. */
export interface ListMeta {
  resourceVersion: string;
  continue?: string;
}

/**
 * Reads a list as its text arrives: each item is parsed and handed over alone, so that neither the text nor the objects of a
 * whole list are in memory at once. A list from the watch cache of the API server has no pages.
 */
export class ListReader {
  readonly #take: (item: unknown) => void;
  /** Parts of the text outside of `items`. */
  #envelope: string[] = [];
  /** Parts of the item that is being read. */
  #item: string[] = [];
  #depth = 0;
  #inItems = false;
  #inText = false;
  #escaped = false;

  /** @param take gets each item, parsed */
  constructor(take: (item: unknown) => void) {
    this.#take = take;
  }

  /** @throws SyntaxError for an item that is not JSON */
  read(chunk: string): void {
    let from = 0;
    for (let at = 0; at < chunk.length; at += 1) {
      if (this.#inText) at = this.#endOfText(chunk, at);
      else if (this.#step(chunk.charCodeAt(at))) {
        this.#keep(chunk.slice(from, at + 1));
        from = at + 1;
        this.#turn();
      }
    }
    this.#keep(chunk.slice(from));
  }

  /** @throws SyntaxError, TypeError for a text that is not a complete list */
  end(): ListMeta {
    const { metadata } = JSON.parse(this.#envelope.join('')) as { metadata: ListMeta };
    return { resourceVersion: metadata.resourceVersion, continue: metadata.continue };
  }

  /** Index of the quote that ends a text; the last index if the text goes on in the next chunk. */
  #endOfText(chunk: string, start: number): number {
    let from = this.#escaped ? start + 1 : start;
    for (;;) {
      const quote = chunk.indexOf('"', from);
      const end = quote < 0 ? chunk.length : quote;
      this.#escaped = isEscaped(chunk, from, end);
      if (quote < 0) return chunk.length - 1;
      this.#inText = this.#escaped;
      if (!this.#escaped) return quote;
      from = quote + 1;
      this.#escaped = false;
    }
  }

  /** Counts the levels. @returns whether an item or the list of items begins or ends with this character */
  #step(code: number): boolean {
    if (code === QUOTE) this.#inText = true;
    if (code === OPEN_OBJECT || code === OPEN_LIST) this.#depth += 1;
    if (code === CLOSE_OBJECT || code === CLOSE_LIST) this.#depth -= 1;
    if (code === OPEN_LIST) return this.#depth === 2;
    if (code === CLOSE_LIST) return this.#depth === 1;
    return code === CLOSE_OBJECT && this.#inItems && this.#depth === 2;
  }

  /** Only the top level has the list of items: what is between them are commas. */
  #keep(part: string): void {
    if (this.#inItems) this.#item.push(part);
    else this.#envelope.push(part);
  }

  #turn(): void {
    if (this.#depth === 2 && this.#inItems) {
      const text = this.#item.join('');
      this.#item = [];
      this.#take(JSON.parse(text.slice(text.indexOf('{'))));
      return;
    }
    this.#inItems = this.#depth === 2;
    if (this.#inItems) return;
    this.#envelope.push(']');
    this.#item = [];
  }
}

/** Whether a character comes after an odd number of backslashes. */
function isEscaped(text: string, from: number, at: number): boolean {
  let first = at;
  while (first > from && text.charCodeAt(first - 1) === BACKSLASH) first -= 1;
  return (at - first) % 2 === 1;
}

const QUOTE = 34;
const BACKSLASH = 92;
const OPEN_LIST = 91;
const CLOSE_LIST = 93;
const OPEN_OBJECT = 123;
const CLOSE_OBJECT = 125;
