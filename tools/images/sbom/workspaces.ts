import type { NpmPackage } from './npm.ts';

interface Entry {
  version?: string;
  integrity?: string;
  dependencies?: Record<string, string>;
  optionalDependencies?: Record<string, string>;
}

type Packages = Record<string, Entry | undefined>;

/**
 * Packages that workspaces of a package-lock.json run with, without those for development: what their manifests name, and
 * what those need in turn. One that npm did not put into the lock file (optional, for another system) is left out.
 */
export function parseWorkspaces(text: string, workspaces: readonly string[]): NpmPackage[] {
  const { packages } = JSON.parse(text) as { packages: Packages };
  const reached = new Set<string>();
  const wait = [...workspaces];
  for (let at = wait.pop(); at !== undefined; at = wait.pop()) {
    const found = needsOf(packages, at).filter((path) => !reached.has(path));
    for (const path of found) reached.add(path);
    wait.push(...found);
  }
  return [...reached].toSorted().map((path) => describe(path, packages[path]));
}

function needsOf(packages: Packages, at: string): string[] {
  const { dependencies, optionalDependencies } = packages[at] ?? {};
  const names = Object.keys({ ...dependencies, ...optionalDependencies });
  return names.flatMap((name) => resolve(packages, at, name) ?? []);
}

/** As Node does: in the package itself, then in the folders above it. */
function resolve(packages: Packages, from: string, name: string): string | undefined {
  for (let at = from; ; at = parentOf(at)) {
    const path = at === '' ? `node_modules/${name}` : `${at}/node_modules/${name}`;
    if (packages[path]) return path;
    if (at === '') return undefined;
  }
}

const parentOf = (path: string): string => path.slice(0, Math.max(0, path.lastIndexOf('/')));

function describe(path: string, entry: Entry | undefined): NpmPackage {
  const name = path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length);
  return { name, version: entry?.version ?? '', integrity: entry?.integrity };
}
