import fc from 'fast-check';
import type { Exchange, Frame, Request } from '../exchange.ts';

/** Whether these exchanges, sent one after another to a healthy server, reproduce the finding. */
export type Reproduces = (exchanges: Exchange[]) => Promise<boolean>;

const bytes = fc.string({ unit: 'binary', maxLength: 2_000_000 });
const request: fc.Arbitrary<Request> = fc.record({
  method: bytes,
  target: bytes,
  version: bytes,
  headers: fc.array(fc.tuple(bytes, bytes)),
  body: bytes,
  length: fc.boolean(),
  times: fc.integer({ min: 1, max: 4000 }),
});
const frame: fc.Arbitrary<Frame> = fc.record({
  text: bytes,
  opcode: fc.nat({ max: 15 }),
  fin: fc.boolean(),
  rsv: fc.nat({ max: 7 }),
  masked: fc.boolean(),
  lie: fc.integer(),
});
const exchanges: fc.Arbitrary<Exchange[]> = fc.array(fc.record({ request, frames: fc.array(frame) }), {
  maxLength: 10_000,
});

/**
 * The smallest exchanges found that reproduce it: halves first, then the steps of fast-check.
 * Undefined when all of them together do not.
 */
export async function shrink(
  found: readonly Exchange[],
  reproduces: Reproduces,
  ms: number,
): Promise<Exchange[] | undefined> {
  const deadline = Date.now() + ms;
  if (!(await reproduces([...found]))) return undefined;
  const few = await halve([...found], reproduces, deadline);
  const property = fc.asyncProperty(exchanges, async (candidate) => !(await reproduces(candidate)));
  const result = await fc.check(property, {
    examples: [[few]],
    numRuns: 1,
    interruptAfterTimeLimit: Math.max(1, deadline - Date.now()),
  });
  return result.counterexample?.[0] ?? few;
}

async function halve(found: Exchange[], reproduces: Reproduces, deadline: number): Promise<Exchange[]> {
  if (found.length < 2 || Date.now() > deadline) return found;
  const middle = Math.ceil(found.length / 2);
  for (const half of [found.slice(0, middle), found.slice(middle)]) {
    if (await reproduces(half)) return halve(half, reproduces, deadline);
  }
  return found;
}
