import type { EngineDefinition } from '../engine.ts';
import { countMedusa, dumpPostgres, loadPostgres } from './medusa-backup.ts';

const headers = { 'x-publishable-api-key': '{publishableKey}' };

export const medusa: EngineDefinition = {
  engine: 'MEDUSA',
  slug: 'medusa',
  title: 'Medusa',
  description: 'Medusa 2 with its admin, a storefront and manual payment ready.',
  images: [
    { value: 'app', env: 'MEDUSA_IMAGE', build: 'medusa' },
    { value: 'database', env: 'POSTGRES_IMAGE', build: 'postgres' },
  ],
  secrets: [
    { key: 'postgres-password', length: 32 },
    { key: 'jwt-secret', length: 48 },
    { key: 'cookie-secret', length: 48 },
    { key: 'medusa-admin-password', length: 20 },
  ],
  components: [
    { component: 'postgres', workload: 'StatefulSet', step: 'Database', container: 'postgres' },
    { component: 'setup', workload: 'Job', step: 'Configure', container: 'setup' },
    { component: 'medusa', workload: 'Deployment', step: 'Serving', container: 'medusa' },
  ],
  adminPath: '/app',
  servingPath: '/health',
  checks: [
    { name: 'Storefront', path: '/', expects: 'page' },
    { name: 'StoreApi', path: '/store/products?limit=1', headers, expects: 'json' },
    { name: 'Checkout', path: '/store/payment-providers?region_id={regionId}', headers, expects: 'json' },
    { name: 'Admin', path: '/app', expects: 'answer' },
  ],
  variablesPath: '/storefront.json',
  adminPasswordKey: 'medusa-admin-password',
  adminLogin: 'email',
  backup: {
    dump: dumpPostgres,
    load: loadPostgres,
    secret: 'postgres-password',
    count: countMedusa,
    writers: ['medusa', 'setup'],
    claim: 'uploads',
    uid: 1000,
  },
};
