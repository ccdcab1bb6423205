/** A package as dpkg describes it. */
export interface DebianPackage {
  name: string;
  version: string;
  architecture: string;
}

/**
 * Packages of /var/lib/dpkg/status (deb822 paragraphs), by name. A paragraph with a Status counts only when the package is
 * installed: dpkg keeps those that were removed.
 */
export function parsePackages(text: string): DebianPackage[] {
  return text
    .split(/\n{2,}/)
    .map(fieldsOf)
    .filter(
      ({ Package, Version, Status }) => Package && Version && (!Status || Status.endsWith(' installed')),
    )
    .map(({ Package = '', Version = '', Architecture = 'all' }) => ({
      name: Package,
      version: Version,
      architecture: Architecture,
    }))
    .toSorted((a, b) => (a.name < b.name ? -1 : 1));
}

/** Continuation lines begin with a blank and belong to no field that is read here. */
const fieldsOf = (paragraph: string): Record<string, string | undefined> =>
  Object.fromEntries(
    paragraph
      .split('\n')
      .map((line) => /^([A-Za-z-]+): *(.*)$/.exec(line))
      .flatMap((match) => (match ? [[match[1], match[2]]] : [])),
  );
