import { expectStatus, json } from './answers.ts';
import { medusaAdmin } from './medusa-order.ts';
import type { Visitor } from './visitor.ts';

interface Login {
  email: string;
  password: string;
}

const PICTURE = {
  name: 'p.svg',
  type: 'image/svg+xml',
  content: '<svg xmlns="http://www.w3.org/2000/svg"/>',
};
const FIRST = '/admin/products?limit=1&order=title&fields=id,thumbnail';

/** Uploads a picture as the first product's. @returns its address */
export async function addMedusaPicture(admin: Visitor, login: Login): Promise<string> {
  const headers = await medusaAdmin(admin, login);
  const uploaded = await admin.ask('/admin/uploads', { method: 'POST', headers, upload: PICTURE });
  expectStatus(uploaded, 200, 'upload');
  const thumbnail = json<{ files: { url: string }[] }>(uploaded).files[0]?.url ?? '';
  const { id } = await firstProduct(admin, headers);
  const change = { method: 'POST', headers, json: { thumbnail, images: [{ url: thumbnail }] } } as const;
  expectStatus(await admin.ask(`/admin/products/${id}`, change), 200, 'product');
  return thumbnail;
}

/** The address of the first product's picture. */
export async function findMedusaPicture(admin: Visitor, login: Login): Promise<string> {
  return (await firstProduct(admin, await medusaAdmin(admin, login))).thumbnail;
}

async function firstProduct(
  admin: Visitor,
  headers: Record<string, string>,
): Promise<{ id: string; thumbnail: string }> {
  const answer = await admin.ask(FIRST, { headers });
  expectStatus(answer, 200, 'products');
  const [product] = json<{ products: { id: string; thumbnail: string }[] }>(answer).products;
  if (!product) throw new Error('the store has no product');
  return product;
}
