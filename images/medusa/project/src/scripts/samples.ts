import {
  createInventoryLevelsWorkflow,
  createProductCategoriesWorkflow,
  createProductsWorkflow,
} from '@medusajs/medusa/core-flows';
import type { ExecArgs, MedusaContainer } from '@medusajs/framework/types';
import { Modules } from '@medusajs/framework/utils';
import { demoProduct, DEMO_STOCK, productOf, readRows, type Common, type Row } from './catalogue.ts';
import { CURRENCY } from './market.ts';

const DEMO_CATEGORY = 'Clothing';
const DEMO_IMAGE = 'demo.svg';

/** Runs once at image build, after the seed: creates the products of products.csv and one with variants. */
export default async function samples({ container }: ExecArgs): Promise<void> {
  const rows = readRows(process.env.SAMPLE_DATA ?? 'sample-data');
  const common = await commonOf(container, rows);
  const products = [
    ...rows.map((row) => productOf(row, common)),
    demoProduct(DEMO_CATEGORY, DEMO_IMAGE, common),
  ];
  await createProductsWorkflow(container).run({ input: { products } });
  await stock(container, new Map(rows.map((row) => [row.sku, Number(row.stock)])));
}

async function commonOf(container: MedusaContainer, rows: readonly Row[]): Promise<Common> {
  const [channel] = await container.resolve(Modules.SALES_CHANNEL).listSalesChannels({});
  const [profile] = await container.resolve(Modules.FULFILLMENT).listShippingProfiles({ type: 'default' });
  const names = [...new Set([...rows.map((row) => row.category), DEMO_CATEGORY])];
  const { result } = await createProductCategoriesWorkflow(container).run({
    input: { product_categories: names.map((name) => ({ name, is_active: true })) },
  });
  return {
    currency: CURRENCY,
    salesChannelId: channel?.id ?? '',
    shippingProfileId: profile?.id ?? '',
    categoryIds: new Map(result.map((category) => [category.name, category.id])),
  };
}

/** @param bySku units in stock; a sku that is missing belongs to the demo product */
async function stock(container: MedusaContainer, bySku: Map<string, number>): Promise<void> {
  const [location] = await container.resolve(Modules.STOCK_LOCATION).listStockLocations({});
  const items = await container.resolve(Modules.INVENTORY).listInventoryItems({}, { take: 1000 });
  const inventory_levels = items.map((item) => ({
    location_id: location?.id ?? '',
    inventory_item_id: item.id,
    stocked_quantity: bySku.get(item.sku ?? '') ?? DEMO_STOCK,
  }));
  await createInventoryLevelsWorkflow(container).run({ input: { inventory_levels } });
}
