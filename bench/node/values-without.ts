import { mkdtemp, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse, stringify } from 'yaml';
import { repoRoot } from '../../tools/lib/paths.ts';

/** A copy of values-local.yaml in which a part is not enabled. @returns its path */
export async function valuesWithout(part: string): Promise<string> {
  const text = await readFile(join(repoRoot, 'charts/ecommerce-store/values-local.yaml'), 'utf8');
  const values = { ...(parse(text) as Record<string, object>), [part]: { enabled: false } };
  const path = join(await mkdtemp(join(tmpdir(), 'urumi-values-')), 'values.yaml');
  await writeFile(path, stringify(values));
  return path;
}
