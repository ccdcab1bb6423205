/** A package that a package-lock.json installs. */
export interface NpmPackage {
  name: string;
  version: string;
  /** Subresource integrity: `sha512-<base64>`. */
  integrity?: string;
}

interface Lock {
  packages?: Record<
    string,
    { version?: string; integrity?: string; dev?: boolean; link?: boolean } | undefined
  >;
}

/** Packages of a package-lock.json (version 2 or 3), each version once, without those for development alone. */
export function parseLock(text: string): NpmPackage[] {
  const { packages = {} } = JSON.parse(text) as Lock;
  const found = Object.entries(packages).flatMap(([path, entry]): [string, NpmPackage][] => {
    if (path === '' || !entry?.version || entry.dev || entry.link) return [];
    const name = path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length);
    const { version, integrity } = entry;
    return [[`${name}@${version}`, { name, version, integrity }]];
  });
  return [...new Map(found)].toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([, one]) => one);
}
