import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { repoRoot } from '../lib/paths.ts';
import { readCrd } from './resources/crd.ts';
import { reference } from './resources/reference.ts';

/** CRD in charts/urumi/crds → page in docs/resources. */
const PAGES = [
  ['stores.yaml', 'store.md'],
  ['domains.yaml', 'domain.md'],
] as const;

/** Writes the reference of each custom resource from its CRD. */
export async function generateResources(): Promise<void> {
  await Promise.all(
    PAGES.map(async ([crd, page]) => {
      const text = reference(await readCrd(crd), crd);
      await writeFile(join(repoRoot, 'docs/resources', page), text);
    }),
  );
}
