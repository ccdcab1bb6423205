import type { Client } from 'pg';
import type { Applied } from '../store/marker.ts';

/** Columns with addresses of uploaded files. Medusa stores them with the URL that the store had at the upload. */
const FILE_ADDRESSES = {
  image: 'url',
  product: 'thumbnail',
  product_variant: 'thumbnail',
  inventory_item: 'thumbnail',
  cart_line_item: 'thumbnail',
  order_line_item: 'thumbnail',
  user: 'avatar_url',
};

/** Changes the addresses of files when the URL of the store differs from the last applied one. */
export async function applyUrl(client: Client, url: string, applied: Applied): Promise<void> {
  if (applied.url !== undefined && applied.url !== url) await moveFiles(client, applied.url, url);
  applied.url = url;
}

async function moveFiles(client: Client, from: string, to: string): Promise<void> {
  for (const [table, column] of Object.entries(FILE_ADDRESSES)) {
    await client.query(
      `UPDATE "${table}" SET ${column} = $2::text || substr(${column}, length($1::text) + 1)
       WHERE starts_with(${column}, $1::text || '/static/')`,
      [from, to],
    );
  }
}
