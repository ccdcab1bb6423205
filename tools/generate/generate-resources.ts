import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { repoRoot } from '../lib/paths.ts';
import { crdFiles, pageOf, readDescribedCrd } from './resources/crd.ts';
import { reference } from './resources/reference.ts';

/** Writes the reference of each custom resource from its CRD. */
export async function generateResources(): Promise<void> {
  await Promise.all((await crdFiles()).map(generatePage));
}

async function generatePage(file: string): Promise<void> {
  const crd = await readDescribedCrd(file);
  await writeFile(join(repoRoot, 'docs/resources', pageOf(crd)), reference(crd, file));
}
