import { execa } from 'execa';
import { hashTrees } from '../tools/lib/hash.ts';
import { repoRoot } from '../tools/lib/paths.ts';
import { Problem, runMain } from '../tools/lib/problem.ts';
import { verifySchema } from '../tools/schema/verify-schema.ts';

const GENERATED = ['schema.graphql', 'client/src/gql', 'server/src/store/generated', 'docs'];

/** `npm run verify`: fails when regenerating changes a committed file, or when the schema breaks clients unannounced. */
await runMain(async () => {
  const before = await digests();
  await execa('node', ['scripts/generate.ts'], { cwd: repoRoot, preferLocal: true, stdio: 'inherit' });
  const after = await digests();
  const changed = GENERATED.filter((path) => before.get(path) !== after.get(path));
  if (changed.length > 0) {
    throw new Problem(
      `generated files were out of date: ${changed.join(', ')}`,
      'commit what `npm run generate` wrote',
    );
  }
  console.log(`verify: ${GENERATED.length} generated places are up to date`);
  await verifySchema();
});

async function digests(): Promise<Map<string, string>> {
  const pairs = GENERATED.map(async (path) => [path, await hashTrees([`${repoRoot}/${path}`])] as const);
  return new Map(await Promise.all(pairs));
}
