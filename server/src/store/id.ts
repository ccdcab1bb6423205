import { RESERVED_IDS, STORE_RULES } from './generated/store-rules.ts';
import { fits, hasLength } from './text-rule.ts';

/**
 * A store's id: metadata.name of its Store, and the tail of its namespace, release and host name. 35 characters let
 * `urumi-<id>-ecommerce-store-wpcli` fit the 63 of a Job's label.
 */
export type StoreId = string;

const RULE = STORE_RULES.id;
const LETTERS =
  'must be lower-case letters, digits and hyphens, start with a letter and end with a letter or digit';

/** The violated rule of an invalid store id; undefined for a valid one. */
export function idProblem(id: string): string | undefined {
  if (!hasLength(id, RULE)) return `must be ${RULE.min} to ${RULE.max} characters long`;
  if (!fits(id, RULE)) return LETTERS;
  if (RESERVED_IDS.includes(id)) return `"${id}" is reserved for the platform`;
  return undefined;
}

/** Derives an id from a display name: "Café Noir!" becomes "cafe-noir". It may be too short: check idProblem. */
export function deriveId(displayName: string): StoreId {
  const ascii = displayName.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
  const label = ascii.replace(/[^a-z0-9]+/g, '-').replace(/^[^a-z]+/, '');
  return label.slice(0, RULE.max).replace(/-+$/, '');
}
