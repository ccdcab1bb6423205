import type { DebianPackage } from './sbom/debian.ts';

type Packages = readonly DebianPackage[];

/** One line for each Debian package that differs: `openssl 3.5.1-1 → 3.5.4-1`. */
export function packageChanges(before: Packages, after: Packages): string[] {
  const [old, now] = [versions(before), versions(after)];
  return [...new Set([...old.keys(), ...now.keys()])]
    .filter((name) => old.get(name) !== now.get(name))
    .toSorted()
    .map((name) => `${name} ${old.get(name) ?? 'none'} → ${now.get(name) ?? 'none'}`);
}

const versions = (packages: Packages): Map<string, string> =>
  new Map(packages.map(({ name, version }) => [name, version]));
