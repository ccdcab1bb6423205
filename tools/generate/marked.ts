/** `<!-- file: PATH -->` followed by a fenced block. */
const FILE = /(<!-- file: (\S+) -->\n```(\w+)\n)[\s\S]*?(?<=\n)(```)/g;

/** Text between `<!-- table: NAME -->` and `<!-- end -->`. */
const TABLE = /(<!-- table: (\S+) -->\n)[\s\S]*?(<!-- end -->)/g;

/**
 * A page with each marked block replaced by the file that its mark names.
 *
 * @throws {Error} when a file contains a code fence, which would end the block early.
 */
export function fillFiles(page: string, read: (path: string) => string): string {
  return page.replace(FILE, (_, start: string, path: string, _language: string, end: string) => {
    const text = read(path);
    if (text.includes('```')) throw new Error(`${path} contains a code fence`);
    return `${start}${text}${end}`;
  });
}

/** A page with the table that is marked by a name replaced. */
export function fillTable(page: string, name: string, rows: readonly string[]): string {
  return page.replace(TABLE, (all, start: string, marked: string, end: string) =>
    marked === name ? `${start}\n${rows.join('\n')}\n\n${end}` : all,
  );
}

/** A row of a Markdown table. */
export function row(...cells: readonly string[]): string {
  const escaped = cells.map((cell) => cell.replaceAll('\n', ' ').replaceAll('|', '\\|').trim());
  return `| ${escaped.join(' | ')} |`;
}

/** Text for a Markdown page: `<id>` is shown and not taken for HTML. */
export function prose(text: string): string {
  return text.trim().replaceAll('<', '\\<');
}
