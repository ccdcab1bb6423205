import type { EngineDefinition } from './engine.ts';
import type { StoreResource } from './resource.ts';

/** Public address settings of the platform's stores. */
export interface PublicAddress {
  baseDomain: string;
  scheme: 'http' | 'https';
  /** Port in URLs; undefined: the scheme's default. */
  port?: number;
}

export interface StoreAddress {
  host: string;
  url: string;
  adminUrl: string;
}

/** The host of a store's spec, or the default one. */
export function storeHost({ metadata, spec }: StoreResource, { baseDomain }: PublicAddress): string {
  return spec.host ?? `${metadata.name}.${baseDomain}`;
}

/** Public URLs of a store, without trailing slash. */
export function storeAddress(
  store: StoreResource,
  engine: EngineDefinition,
  at: PublicAddress,
): StoreAddress {
  const host = storeHost(store, at);
  const port = at.port && at.port !== (at.scheme === 'http' ? 80 : 443) ? `:${at.port}` : '';
  const url = `${at.scheme}://${host}${port}`;
  return { host, url, adminUrl: url + engine.adminPath };
}
