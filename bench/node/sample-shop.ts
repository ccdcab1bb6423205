import { Visitor } from '../../test/e2e/visitor.ts';
import { SERVING } from '../serving.ts';

/** Latencies in milliseconds. */
export interface Samples {
  /** Of a list of products. */
  shop: number[];
  /** Of the ingress controller alone, which answers 404 for a host of no store: the floor. */
  ingress: number[];
  /** Requests that were not answered with 200 within 10 s. They count in `shop` with the time they took. */
  failed: number;
}

const APART_MS = 100;
const LONGEST_MS = 10_000;

/** Asks a shop and its ingress in turn, ten times a second or as fast as they answer. */
export async function sampleShop(url: string, ms: number): Promise<Samples> {
  const [shop, nobody] = [new Visitor(url), new Visitor(url.replace('://', '://nobody.'))];
  const samples: Samples = { shop: [], ingress: [], failed: 0 };
  for (const end = Date.now() + ms; Date.now() < end;) {
    samples.ingress.push((await timed(nobody, '/')).ms);
    const { ms: took, status } = await timed(shop, SERVING.WOOCOMMERCE);
    samples.shop.push(took);
    if (status !== 200) samples.failed += 1;
    await new Promise((resolve) => setTimeout(resolve, Math.max(0, APART_MS - took)));
  }
  await Promise.all([shop.close(), nobody.close()]);
  return samples;
}

async function timed(visitor: Visitor, path: string): Promise<{ ms: number; status: number }> {
  const begun = performance.now();
  const late = AbortSignal.timeout(LONGEST_MS);
  const answer = await Promise.race([visitor.ask(path, {}, 0), aborted(late)]).catch(() => undefined);
  return { ms: performance.now() - begun, status: answer?.status ?? 0 };
}

async function aborted(signal: AbortSignal): Promise<undefined> {
  await new Promise((resolve) => signal.addEventListener('abort', resolve, { once: true }));
  return undefined;
}
