import type { MedusaRequest, MedusaResponse } from '@medusajs/framework/http';
import { ContainerRegistrationKeys } from '@medusajs/framework/utils';

/** The public settings that the storefront needs before its first API call. */
export async function GET(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  const query = req.scope.resolve(ContainerRegistrationKeys.QUERY);
  const [keys, stores] = await Promise.all([
    query.graph({
      entity: 'api_key',
      fields: ['token'],
      filters: { type: 'publishable', revoked_at: null },
      pagination: { take: 1, order: { created_at: 'ASC' } },
    }),
    query.graph({ entity: 'store', fields: ['name', 'default_region_id'] }),
  ]);
  const store = stores.data[0];
  res.setHeader('Cache-Control', 'no-cache');
  res.json({
    publishableKey: keys.data[0]?.token ?? null,
    storeName: store?.name ?? 'Store',
    regionId: store?.default_region_id ?? null,
  });
}
