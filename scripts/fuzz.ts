import { runMain } from '../tools/lib/problem.ts';
import { fuzz } from '../test/fuzz/fuzz.ts';

/** `npm run fuzz`. */
await runMain(fuzz);
