import { placeMedusaOrder } from '../../test/e2e/medusa-order.ts';
import { Visitor } from '../../test/e2e/visitor.ts';
import { placeWooOrder } from '../../test/e2e/woocommerce-order.ts';
import type { Engine } from '../serving.ts';

const PLACE = { WOOCOMMERCE: placeWooOrder, MEDUSA: placeMedusaOrder };

/** Places orders one after another, each as a new shopper. @returns milliseconds of each, from storefront to order */
export async function timeOrders(engine: Engine, url: string, count: number): Promise<number[]> {
  const times: number[] = [];
  for (let order = 0; order < count; order += 1) {
    const shopper = new Visitor(url);
    const begun = performance.now();
    await PLACE[engine](shopper);
    times.push(performance.now() - begun);
    await shopper.close();
  }
  return times;
}
