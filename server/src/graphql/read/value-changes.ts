/** A value of a release that differs between two revisions. */
export interface ValueChange {
  /** Path in the values, e.g. `images.app`. */
  path: string;
  /** As JSON; undefined: not set in that revision. */
  before?: string;
  after?: string;
}

/** Length of a value in a response. Characters. */
const MOST = 200;
/** The platform puts no secret in values. An administrator may have, with helm. */
const SECRET = /pass|secret|token|credential|(^|[^a-z])key|apikey|privatekey/i;
/** User and password in a URL. */
const CREDENTIALS = /:\/\/[^/"]*@/;
const HIDDEN = '(not shown)';

/** What differs between the values of two revisions, by path. Values that may be secret are not shown. */
export function valueChanges(before: unknown, after: unknown): ValueChange[] {
  const [old, young] = [flatten(before), flatten(after)];
  const paths = [...new Set([...old.keys(), ...young.keys()])].toSorted();
  return paths
    .filter((path) => old.get(path) !== young.get(path))
    .map((path) => ({ path, before: shown(path, old.get(path)), after: shown(path, young.get(path)) }));
}

function shown(path: string, value: string | undefined): string | undefined {
  if (value === undefined) return undefined;
  if (isSecret(path, value)) return HIDDEN;
  return value.length > MOST ? `${value.slice(0, MOST)}…` : value;
}

/** By the path; and by the value for lists, such as those of variables, and for URLs. */
function isSecret(path: string, value: string): boolean {
  const isNameOfSecret = path.endsWith('ecretName') || path === 'existingSecret';
  if (SECRET.test(path)) return !isNameOfSecret;
  return CREDENTIALS.test(value) || (/^\[|[?&]/.test(value) && SECRET.test(value));
}

/** Each value that is not an object, as JSON, by its path. Lists are compared as a whole. */
function flatten(value: unknown, path = '', into = new Map<string, string>()): Map<string, string> {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    if (path) into.set(path, JSON.stringify(value) ?? 'null');
    return into;
  }
  for (const [name, part] of Object.entries(value)) flatten(part, path ? `${path}.${name}` : name, into);
  return into;
}
