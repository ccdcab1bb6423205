import { Visitor } from '../test/e2e/visitor.ts';

/** What a shop answers with 200 from the moment that an order is possible. */
export const SERVING = {
  WOOCOMMERCE: '/wp-json/wc/store/v1/products?per_page=1',
  MEDUSA: '/storefront.json',
} as const;

export type Engine = keyof typeof SERVING;

/** Polls the ingress every 20 ms, for at most two minutes. @returns the time of the first 200, in ms */
export async function untilServing(origin: string, path: string): Promise<number> {
  const visitor = new Visitor(origin);
  const deadline = Date.now() + 120_000;
  while (Date.now() < deadline) {
    const answer = await visitor.ask(path, {}, 0).catch(() => undefined);
    if (answer?.status === 200) return Date.now();
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  throw new Error(`${origin}${path} did not answer 200 within 120 s`);
}
