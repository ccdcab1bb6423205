import {
  createApiKeysWorkflow,
  createLocationFulfillmentSetWorkflow,
  createRegionsWorkflow,
  createSalesChannelsWorkflow,
  createServiceZonesWorkflow,
  createShippingOptionsWorkflow,
  createShippingProfilesWorkflow,
  createStockLocationsWorkflow,
  createTaxRegionsWorkflow,
  linkSalesChannelsToApiKeyWorkflow,
  linkSalesChannelsToStockLocationWorkflow,
  updateStoresWorkflow,
} from '@medusajs/medusa/core-flows';
import type { ExecArgs, MedusaContainer } from '@medusajs/framework/types';
import { ContainerRegistrationKeys, Modules } from '@medusajs/framework/utils';
import { COUNTRIES, CURRENCY, SHIPPING } from './market.ts';

/** Runs once at image build on an empty database: creates everything that an order needs, except products. */
export default async function seed({ container }: ExecArgs): Promise<void> {
  const channel = await salesChannel(container);
  const regionId = await region(container);
  const locationId = await stockLocation(container, channel);
  await shipping(container, locationId, regionId);
  await publishableKey(container, channel);
  await storeDefaults(container, { channel, regionId, locationId });
}

async function salesChannel(container: MedusaContainer): Promise<string> {
  const found = await container.resolve(Modules.SALES_CHANNEL).listSalesChannels({}, { take: 1 });
  if (found[0]) return found[0].id;
  const input = { salesChannelsData: [{ name: 'Default Sales Channel' }] };
  const { result } = await createSalesChannelsWorkflow(container).run({ input });
  return first(result).id;
}

async function region(container: MedusaContainer): Promise<string> {
  const { result } = await createRegionsWorkflow(container).run({
    input: {
      regions: [
        {
          name: 'International',
          currency_code: CURRENCY,
          countries: COUNTRIES,
          payment_providers: ['pp_system_default'],
        },
      ],
    },
  });
  const input = COUNTRIES.map((country_code) => ({ country_code, provider_id: 'tp_system' }));
  await createTaxRegionsWorkflow(container).run({ input });
  return first(result).id;
}

async function stockLocation(container: MedusaContainer, salesChannelId: string): Promise<string> {
  const input = { locations: [{ name: 'Warehouse', address: { address_1: '', country_code: 'US' } }] };
  const { result } = await createStockLocationsWorkflow(container).run({ input });
  const { id } = first(result);
  await linkSalesChannelsToStockLocationWorkflow(container).run({ input: { id, add: [salesChannelId] } });
  await container.resolve(ContainerRegistrationKeys.LINK).create({
    [Modules.STOCK_LOCATION]: { stock_location_id: id },
    [Modules.FULFILLMENT]: { fulfillment_provider_id: 'manual_manual' },
  });
  return id;
}

async function shipping(container: MedusaContainer, locationId: string, regionId: string): Promise<void> {
  const profile = await shippingProfile(container);
  const zone = await serviceZone(container, locationId);
  await createShippingOptionsWorkflow(container).run({
    input: SHIPPING.map(({ name, code, description, amount }) => ({
      name,
      price_type: 'flat',
      provider_id: 'manual_manual',
      service_zone_id: zone,
      shipping_profile_id: profile,
      type: { label: name, description, code },
      prices: [
        { currency_code: CURRENCY, amount },
        { region_id: regionId, amount },
      ],
      rules: [
        { attribute: 'enabled_in_store', operator: 'eq', value: 'true' },
        { attribute: 'is_return', operator: 'eq', value: 'false' },
      ],
    })),
  });
}

async function shippingProfile(container: MedusaContainer): Promise<string> {
  const found = await container.resolve(Modules.FULFILLMENT).listShippingProfiles({ type: 'default' });
  if (found[0]) return found[0].id;
  const input = { data: [{ name: 'Default Shipping Profile', type: 'default' }] };
  const { result } = await createShippingProfilesWorkflow(container).run({ input });
  return first(result).id;
}

async function serviceZone(container: MedusaContainer, locationId: string): Promise<string> {
  await createLocationFulfillmentSetWorkflow(container).run({
    input: { location_id: locationId, fulfillment_set_data: { name: 'Delivery', type: 'shipping' } },
  });
  const [set] = await container.resolve(Modules.FULFILLMENT).listFulfillmentSets({ name: 'Delivery' });
  const zones = COUNTRIES.map((country_code) => ({ type: 'country' as const, country_code }));
  const { result } = await createServiceZonesWorkflow(container).run({
    input: { data: [{ name: 'International', fulfillment_set_id: set?.id ?? '', geo_zones: zones }] },
  });
  return first(result).id;
}

/** Medusa creates one for its default sales channel itself. */
async function publishableKey(container: MedusaContainer, salesChannelId: string): Promise<void> {
  const found = await container.resolve(Modules.API_KEY).listApiKeys({ type: 'publishable' }, { take: 1 });
  if (found[0]) return;
  const { result } = await createApiKeysWorkflow(container).run({
    input: { api_keys: [{ title: 'Storefront', type: 'publishable', created_by: '' }] },
  });
  await linkSalesChannelsToApiKeyWorkflow(container).run({
    input: { id: first(result).id, add: [salesChannelId] },
  });
}

interface Defaults {
  channel: string;
  regionId: string;
  locationId: string;
}

async function storeDefaults(container: MedusaContainer, { channel, regionId, locationId }: Defaults) {
  const [store] = await container.resolve(Modules.STORE).listStores();
  await updateStoresWorkflow(container).run({
    input: {
      selector: { id: store?.id },
      update: {
        supported_currencies: [{ currency_code: CURRENCY, is_default: true }],
        default_sales_channel_id: channel,
        default_region_id: regionId,
        default_location_id: locationId,
      },
    },
  });
}

function first<T>(items: readonly T[]): T {
  const [item] = items;
  if (item === undefined) throw new Error('a workflow returned nothing');
  return item;
}
