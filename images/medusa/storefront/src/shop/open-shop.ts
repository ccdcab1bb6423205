import Medusa from '@medusajs/js-sdk';
import type { HttpTypes } from '@medusajs/types';

/** Public settings that the server returns before the first API call. */
interface Storefront {
  publishableKey: string;
  storeName: string;
  regionId: string;
}

export interface Shop {
  name: string;
  region: HttpTypes.StoreRegion;
  api: Medusa['store'];
}

/** Loads the store's settings; throws an error with a message for the shopper. */
export async function openShop(): Promise<Shop> {
  const answer = await fetch('/storefront.json');
  if (!answer.ok) throw new Error(`the store answered ${answer.status}`);
  const { publishableKey, storeName, regionId } = (await answer.json()) as Storefront;
  const { store: api } = new Medusa({ baseUrl: location.origin, publishableKey });
  const { region } = await api.region.retrieve(regionId);
  return { name: storeName, region, api };
}
