/** How visitors reach the store. */
export interface PublicAddress {
  /** Origin of the store, without a trailing slash. */
  storeUrl: string;
  /** Pages that a proxy got by http move to https. */
  httpsOnly: boolean;
  /** How long browsers use https without asking. Seconds; 0: not set. */
  hsts: number;
}

/** @throws Error if STORE_URL is missing */
export function readPublicAddress(env: NodeJS.ProcessEnv): PublicAddress {
  if (!env.STORE_URL) throw new Error('set STORE_URL');
  return {
    storeUrl: new URL(env.STORE_URL).origin,
    httpsOnly: env.STORE_HTTPS_ONLY === 'true',
    hsts: Number(env.STORE_HSTS || 0),
  };
}
