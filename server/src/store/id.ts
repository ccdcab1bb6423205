/** A store's id: metadata.name of its Store, and the tail of its namespace, release and host name. */
export type StoreId = string;

/** Fewest and most characters of an id. 35 lets `urumi-<id>-ecommerce-store-wpcli` fit the 63 of a Job's label. */
const STORE_ID_LENGTH = { min: 3, max: 35 } as const;

const PATTERN = /^[a-z]([-a-z0-9]*[a-z0-9])?$/;
const LETTERS =
  'must be lower-case letters, digits and hyphens, start with a letter and end with a letter or digit';
/** Ids that no store may have; charts/urumi/crds/stores.yaml has the same. */
export const RESERVED_IDS: readonly string[] = ['www', 'api', 'admin', 'dashboard', 'graphql', 'urumi'];

/** Why a text cannot be a store id, or undefined when it can. Says what is allowed. */
export function idProblem(id: string): string | undefined {
  const { min, max } = STORE_ID_LENGTH;
  if (id.length < min || id.length > max) return `must be ${min} to ${max} characters long`;
  if (!PATTERN.test(id)) return LETTERS;
  if (RESERVED_IDS.includes(id)) return `"${id}" is kept for the platform itself`;
  return undefined;
}

/** An id made from a display name: "Café Noir!" gives "cafe-noir". May still be invalid (too short): check idProblem. */
export function deriveId(displayName: string): StoreId {
  const ascii = displayName.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
  const label = ascii.replace(/[^a-z0-9]+/g, '-').replace(/^[^a-z]+/, '');
  return label.slice(0, STORE_ID_LENGTH.max).replace(/-+$/, '');
}
