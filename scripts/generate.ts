import { generateCrdTypes } from '../tools/generate/generate-crd-types.ts';
import { generateResources } from '../tools/generate/generate-resources.ts';
import { generateRules } from '../tools/generate/generate-rules.ts';
import { runMain } from '../tools/lib/problem.ts';

/** `npm run generate`: writes every committed file that is derived from another. */
await runMain(async () => {
  await generateCrdTypes();
  await generateRules();
  await generateResources();
  // These load the server, which imports what the others have just written.
  const { generateSchema } = await import('../tools/generate/generate-schema.ts');
  const { generateClient } = await import('../tools/generate/generate-client.ts');
  const { generateDocs } = await import('../tools/generate/generate-docs.ts');
  await generateSchema();
  await generateClient();
  await generateDocs();
});
