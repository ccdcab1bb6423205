import { readFileSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { VARIABLES } from '../../server/src/config/variables.ts';
import { repoRoot } from '../lib/paths.ts';
import { fillFiles, fillTable, prose, row } from './marked.ts';

/** Pages with marked blocks, in docs/. */
const PAGES = ['api.md', 'configuration.md'];
const VARIABLES_FILE = 'server/src/config/variables.ts';

/** Writes the marked blocks of the pages in docs/: the examples, and the table of the variables. */
export async function generateDocs(): Promise<void> {
  await Promise.all(PAGES.map((page) => generatePage(join(repoRoot, 'docs', page))));
}

async function generatePage(path: string): Promise<void> {
  const page = await readFile(path, 'utf8');
  const filled = fillFiles(page, (file) => readFileSync(join(repoRoot, file), 'utf8'));
  await writeFile(path, fillTable(filled, VARIABLES_FILE, variableTable()));
}

function variableTable(): string[] {
  const rows = Object.entries(VARIABLES).map(([name, { default: value, unit, help }]) =>
    row(`\`${name}\``, value && `\`${portable(value)}\``, unit, prose(help)),
  );
  return [row('variable', 'default', 'unit', 'meaning'), row('---', '---', '---', '---'), ...rows];
}

/** A default without the folders of the machine that generates the page. */
function portable(value: string): string {
  return value.replace(`${repoRoot}/`, '').replace(tmpdir(), '/tmp');
}
