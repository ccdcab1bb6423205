/** The same rule as the server's: 3 to 35 lower-case letters, digits and hyphens, starting with a letter. */
const PATTERN = /^[a-z]([-a-z0-9]*[a-z0-9])?$/;

const LETTERS = 'Lower-case letters, digits and hyphens; starts with a letter, ends with a letter or digit';

/** An id made from a name: "Café Noir!" gives "cafe-noir". */
export function deriveId(name: string): string {
  const ascii = name.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
  return ascii
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^[^a-z]+/, '')
    .slice(0, 35)
    .replace(/-+$/, '');
}

/** What is wrong with an id, as a hint under its field. The server has the last word. */
export function idHint(id: string): string | undefined {
  if (id.length < 3) return 'At least 3 characters';
  if (id.length > 35) return 'At most 35 characters';
  return PATTERN.test(id) ? undefined : LETTERS;
}
