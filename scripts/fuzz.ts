import { runMain } from './lib/problem.ts';
import { fuzz } from '../server/test/fuzz/fuzz.ts';

/** `npm run fuzz`. */
await runMain(fuzz);
