import type { DebianPackage } from './debian.ts';
import type { GoDependency } from './go.ts';
import type { NpmPackage } from './npm.ts';

/** A third-party archive in an image. */
export interface PinnedArchive {
  name: string;
  url?: string;
  /** Of its content, see ArchiveDefinition. */
  sha256?: string;
}

/** What is in an image. */
export interface Contents {
  /** Name and tag. */
  image: { name: string; version: string };
  debian: readonly DebianPackage[];
  npm: readonly NpmPackage[];
  go: readonly GoDependency[];
  archives: readonly PinnedArchive[];
}

interface Component {
  type: 'library' | 'application' | 'container';
  'bom-ref'?: string;
  name: string;
  version?: string;
  purl?: string;
  hashes?: { alg: string; content: string }[];
  externalReferences?: { type: 'distribution'; url: string }[];
  properties?: { name: string; value: string }[];
}

/** A software bill of materials in the format of OWASP. */
export interface Sbom {
  bomFormat: 'CycloneDX';
  specVersion: '1.6';
  version: 1;
  metadata: { component: Component };
  components: Component[];
}

export function toSbom({ image, debian, npm, go, archives }: Contents): Sbom {
  return {
    bomFormat: 'CycloneDX',
    specVersion: '1.6',
    version: 1,
    metadata: { component: { type: 'container', ...image } },
    components: [...debian.map(ofDebian), ...npm.map(ofNpm), ...go.map(ofGo), ...archives.map(ofArchive)],
  };
}

/** purl: https://github.com/package-url/purl-spec */
function ofDebian({ name, version, architecture }: DebianPackage): Component {
  const purl = `pkg:deb/debian/${encodeURIComponent(name)}@${encodeURIComponent(version)}?arch=${architecture}`;
  return { type: 'library', 'bom-ref': purl, name, version, purl };
}

function ofNpm({ name, version, integrity }: NpmPackage): Component {
  const path = name.split('/').map(encodeURIComponent).join('/');
  const purl = `pkg:npm/${path}@${encodeURIComponent(version)}`;
  const hash = integrity && hashOf(integrity);
  return { type: 'library', 'bom-ref': purl, name, version, purl, ...(hash ? { hashes: [hash] } : {}) };
}

function ofGo({ module, version }: GoDependency): Component {
  const purl = `pkg:golang/${module}@${version}`;
  return { type: 'library', 'bom-ref': purl, name: module, version, purl };
}

function ofArchive({ name, url, sha256 }: PinnedArchive): Component {
  return {
    type: 'application',
    name,
    ...(url ? { externalReferences: [{ type: 'distribution', url }] } : {}),
    ...(sha256 ? { properties: [{ name: 'urumi:content-sha256', value: sha256 }] } : {}),
  };
}

/** `sha512-<base64>` as CycloneDX writes it: SHA-512 in hex. */
function hashOf(integrity: string): { alg: string; content: string } | undefined {
  const [, bits, base64 = ''] = /^sha(1|256|384|512)-(\S+)$/.exec(integrity) ?? [];
  return bits ? { alg: `SHA-${bits}`, content: Buffer.from(base64, 'base64').toString('hex') } : undefined;
}
