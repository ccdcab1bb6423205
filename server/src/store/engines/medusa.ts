import type { EngineDefinition } from '../engine.ts';

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
  adminPasswordKey: 'medusa-admin-password',
  adminLogin: 'email',
};
