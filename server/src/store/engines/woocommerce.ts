import type { EngineDefinition } from '../engine.ts';

export const woocommerce: EngineDefinition = {
  engine: 'WOOCOMMERCE',
  slug: 'woocommerce',
  title: 'WooCommerce',
  description: 'WordPress with WooCommerce and the Storefront theme, cash on delivery ready.',
  images: [
    { value: 'app', env: 'WORDPRESS_IMAGE', build: 'wordpress' },
    { value: 'database', env: 'MARIADB_IMAGE', build: 'mariadb' },
  ],
  secrets: [
    { key: 'mysql-root-password', length: 32 },
    { key: 'mysql-password', length: 32 },
    { key: 'wp-admin-password', length: 20 },
    { key: 'wp-salt', length: 64 },
  ],
  components: [
    { component: 'mysql', workload: 'StatefulSet', step: 'Database', container: 'mysql' },
    { component: 'wpcli', workload: 'Job', step: 'Configure', container: 'wpcli' },
    { component: 'wordpress', workload: 'Deployment', step: 'Serving', container: 'wordpress' },
  ],
  adminPath: '/wp-admin/',
  servingPath: '/?rest_route=/wc/store/v1/products&per_page=1',
  adminPasswordKey: 'wp-admin-password',
  adminLogin: 'user',
};
