import { access, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { repoRoot } from '../lib/paths.ts';

const folder = join(repoRoot, 'images/woocommerce/sample-data');

test('there are at least 25 sample products, and each has a picture that ships in the image', async () => {
  const [header, ...rows] = (await readFile(join(folder, 'products.csv'), 'utf8')).trim().split('\n');
  expect(rows.length).toBeGreaterThanOrEqual(25);
  const column = header!.split(',').indexOf('image');
  expect(column).toBe(header!.split(',').length - 1);
  for (const row of rows) await access(join(folder, 'pictures', row.slice(row.lastIndexOf(',') + 1)));
});
