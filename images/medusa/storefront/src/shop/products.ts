import type { HttpTypes } from '@medusajs/types';
import type { Shop } from './open-shop.ts';

export type Product = HttpTypes.StoreProduct;
export type Variant = HttpTypes.StoreProductVariant;

export const PAGE_SIZE = 12;
const FIELDS = '*variants.calculated_price,+variants.inventory_quantity';

export interface ProductPage {
  products: Product[];
  count: number;
}

/** The first `limit` products whose text contains `search`. */
export async function listProducts(shop: Shop, search: string, limit: number): Promise<ProductPage> {
  const query = { limit, region_id: shop.region.id, fields: FIELDS, order: 'title' };
  return shop.api.product.list(search ? { ...query, q: search } : query);
}

export async function readProduct(shop: Shop, handle: string): Promise<Product | undefined> {
  const { products } = await shop.api.product.list({ handle, region_id: shop.region.id, fields: FIELDS });
  return products[0];
}

/** The lowest price of the variants, and whether they differ. */
export function priceOf(product: Product): { amount: number; from: boolean } {
  const amounts = (product.variants ?? []).map((variant) => variant.calculated_price?.calculated_amount ?? 0);
  const amount = amounts.length ? Math.min(...amounts) : 0;
  return { amount, from: amounts.some((other) => other !== amount) };
}

/** Units that can be ordered; infinite if the store does not track the stock. */
export function stockOf(variant: Variant): number {
  if (!variant.manage_inventory || variant.allow_backorder) return Infinity;
  return variant.inventory_quantity ?? 0;
}

/** The variant with exactly these values, e.g. {Size: 'M'}. */
export function variantWith(product: Product, values: Record<string, string>): Variant | undefined {
  return product.variants?.find((variant) =>
    variant.options?.every(({ option, value }) => values[option?.title ?? ''] === value),
  );
}

/** Options with more than one value; Medusa requires at least one option on every product. */
export function choicesOf(product: Product): HttpTypes.StoreProductOption[] {
  return (product.options ?? []).filter(({ values }) => (values?.length ?? 0) > 1);
}
