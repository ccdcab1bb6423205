import type { EngineDefinition } from './engine.ts';
import type { StoreResource } from './resource.ts';

/** How the platform's stores are reached from outside. */
export interface PublicAddress {
  baseDomain: string;
  scheme: 'http' | 'https';
  /** Port people type; undefined is the scheme's own. */
  port?: number;
}

export interface StoreAddress {
  host: string;
  url: string;
  adminUrl: string;
}

/** Host that a store asks for. */
export function storeHost({ metadata, spec }: StoreResource, { baseDomain }: PublicAddress): string {
  return spec.host ?? `${metadata.name}.${baseDomain}`;
}

/** Where a store answers. The URL has no trailing slash. */
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
