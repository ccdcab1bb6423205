import { generateCrdTypes } from './generate-crd-types.ts';
import { generateClient } from './generate-client.ts';
import { generateSchema } from './generate-schema.ts';
import { runMain } from './lib/problem.ts';

/** `npm run generate`: everything that is committed and made from something else. */
await runMain(async () => {
  await generateCrdTypes();
  await generateSchema();
  await generateClient();
});
