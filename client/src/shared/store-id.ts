import { RESERVED_IDS, STORE_RULES } from '../gql/store-rules.ts';

const { min, max, pattern } = STORE_RULES.id;
const PATTERN = new RegExp(pattern, 'u');

const LETTERS = 'Lower-case letters, digits and hyphens; starts with a letter, ends with a letter or digit';

/** Derives an id from a name: "Café Noir!" becomes "cafe-noir". */
export function deriveId(name: string): string {
  const ascii = name.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
  return ascii
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^[^a-z]+/, '')
    .slice(0, max)
    .replace(/-+$/, '');
}

/** The problem of an invalid id, as a hint under its field. The server validates it too. */
export function idHint(id: string): string | undefined {
  if (id.length < min) return `At least ${min} characters`;
  if (id.length > max) return `At most ${max} characters`;
  if (RESERVED_IDS.includes(id)) return 'Reserved for the platform';
  return PATTERN.test(id) ? undefined : LETTERS;
}
