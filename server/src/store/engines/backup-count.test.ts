import { execFileSync } from 'node:child_process';
import { expect, test } from 'vitest';
import { countMedusa } from './medusa-backup.ts';
import { countWooCommerce } from './woocommerce-backup.ts';

const count = (program: string, dump: string): unknown =>
  JSON.parse(`{${execFileSync('awk', [program], { input: dump, encoding: 'utf8' })}}`);

test('the dump of MariaDB tells its orders, without drafts, refunds and the trash', () => {
  const order = (id: number, status: string, type: string): string =>
    `INSERT INTO \`wp_wc_orders\` VALUES (${id},'${status}','USD','${type}',0.0,12.0,1,'a@example.com');`;
  const post = (id: number, type: string): string =>
    `INSERT INTO \`wp_posts\` VALUES (${id},1,'2026-01-01','it\\'s a ''product''','publish','','','',0,'http://x','0','${type}','',0);`;
  const dump = [
    order(1, 'wc-processing', 'shop_order'),
    order(2, 'wc-checkout-draft', 'shop_order'),
    order(3, 'trash', 'shop_order'),
    order(4, 'wc-completed', 'shop_order_refund'),
    order(5, 'wc-completed', 'shop_order'),
    "INSERT INTO `wp_options` VALUES (1,'x','shop_order','yes');",
    post(10, 'product'),
    post(11, 'page'),
  ].join('\n');
  expect(count(countWooCommerce, dump)).toEqual({ orders: 2, products: 1 });
});

test('the dump of PostgreSQL tells its orders, without drafts and what is deleted', () => {
  const dump = [
    'COPY public."order" (id, is_draft_order, deleted_at) FROM stdin;',
    'order_1\tf\t\\N',
    'order_2\tt\t\\N',
    'order_3\tf\t2026-01-01',
    '\\.',
    'COPY public.product (id, title, deleted_at) FROM stdin;',
    'prod_1\tShoe\t\\N',
    '\\.',
    'COPY public.order_item (id, is_draft_order, deleted_at) FROM stdin;',
    'item_1\tf\t\\N',
    '\\.',
  ].join('\n');
  expect(count(countMedusa, dump)).toEqual({ orders: 1, products: 1 });
});
