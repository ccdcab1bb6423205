import { generateCrdTypes } from '../tools/generate/generate-crd-types.ts';
import { generateClient } from '../tools/generate/generate-client.ts';
import { generateDocs } from '../tools/generate/generate-docs.ts';
import { generateResources } from '../tools/generate/generate-resources.ts';
import { generateRules } from '../tools/generate/generate-rules.ts';
import { generateSchema } from '../tools/generate/generate-schema.ts';
import { runMain } from '../tools/lib/problem.ts';

/** `npm run generate`: writes every committed file that is derived from another. */
await runMain(async () => {
  await generateCrdTypes();
  await generateRules();
  await generateSchema();
  await generateClient();
  await generateDocs();
  await generateResources();
});
