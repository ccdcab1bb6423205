import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { CreateProductWorkflowInputDTO } from '@medusajs/framework/types';
import { parse } from 'csv-parse/sync';

export interface Row {
  sku: string;
  name: string;
  description: string;
  price: string;
  stock: string;
  category: string;
  image: string;
}

/** Fields shared by all sample products. */
export interface Common {
  currency: string;
  salesChannelId: string;
  shippingProfileId: string;
  categoryIds: Map<string, string>;
}

/** Stock of each size of the demo product, in units. */
export const DEMO_STOCK = 25;
const SIZES = ['S', 'M', 'L', 'XL'];

/** Reads products.csv, which all engines share. */
export function readRows(folder: string): Row[] {
  return parse(readFileSync(join(folder, 'products.csv')), { columns: true, skip_empty_lines: true });
}

export function productOf(row: Row, common: Common): CreateProductWorkflowInputDTO {
  return {
    ...shared(row.name, row.description, row.image, row.category, common),
    options: [{ title: 'Title', values: ['Default'] }],
    variants: [variant('Default', row.sku, { Title: 'Default' }, Number(row.price), common)],
  };
}

/** One product with variants. */
export function demoProduct(category: string, image: string, common: Common): CreateProductWorkflowInputDTO {
  const description = 'The demo product: a soft cotton shirt in four sizes, to try choosing a variant with.';
  return {
    ...shared('Demo T-Shirt', description, image, category, common),
    options: [{ title: 'Size', values: SIZES }],
    variants: SIZES.map((size) => variant(size, `URU-DEMO-${size}`, { Size: size }, 24, common)),
  };
}

function shared(title: string, description: string, image: string, category: string, common: Common) {
  const picture = `/samples/${image}`;
  const categoryId = common.categoryIds.get(category);
  return {
    title,
    description,
    status: 'published' as const,
    thumbnail: picture,
    images: [{ url: picture }],
    category_ids: categoryId ? [categoryId] : [],
    shipping_profile_id: common.shippingProfileId,
    sales_channels: [{ id: common.salesChannelId }],
  };
}

function variant(
  title: string,
  sku: string,
  options: Record<string, string>,
  amount: number,
  common: Common,
) {
  const prices = [{ amount, currency_code: common.currency }];
  return { title, sku, options, prices, manage_inventory: true };
}
