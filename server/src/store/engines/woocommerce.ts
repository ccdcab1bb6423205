import type { EngineDefinition } from '../engine.ts';
import { countWooCommerce, dumpMariadb, loadMariadb } from './woocommerce-backup.ts';

/** Unlike /wp-json, it works with every setting of the permalinks. */
const api = (route: string): string => `/?rest_route=/wc/store/v1/${route}`;

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
  servingPath: api('products&per_page=1'),
  checks: [
    { name: 'Storefront', path: '/', expects: 'page' },
    { name: 'StoreApi', path: api('products&per_page=1'), expects: 'json' },
    // The checkout page leads visitors with an empty cart away; it reads cart, delivery and payment methods here.
    { name: 'Checkout', path: api('cart'), expects: 'json' },
    { name: 'Admin', path: '/wp-login.php', expects: 'answer' },
  ],
  adminPasswordKey: 'wp-admin-password',
  adminLogin: 'user',
  backup: {
    dump: dumpMariadb,
    load: loadMariadb,
    secret: 'mysql-password',
    count: countWooCommerce,
    writers: ['wordpress', 'wpcli', 'cron'],
    claim: 'content',
    uid: 33,
  },
};
