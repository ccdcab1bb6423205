import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { repoRoot } from '../lib/paths.ts';

const folder = join(repoRoot, '.changeset');

/** The texts of the changes since the last release, oldest name first, without the bumps that precede each. */
export async function readChanges(): Promise<string[]> {
  const names = (await readdir(folder)).filter((name) => name.endsWith('.md') && name !== 'README.md');
  const texts = await Promise.all(names.sort().map((name) => readFile(join(folder, name), 'utf8')));
  return texts.map(textOf).filter((text) => text !== '');
}

/** What follows the front matter. */
export function textOf(change: string): string {
  return change.replace(/^---\n[^]*?\n?---\n/, '').trim();
}

/** The changelog with a section of a release above those before it, one list item for each change. */
export function withRelease(changelog: string, version: string, changes: readonly string[]): string {
  const items = changes.map((text) => `- ${text.replaceAll('\n', '\n  ')}`).join('\n');
  const section = `## ${version}\n\n${items}\n\n`;
  const at = changelog.search(/^## /m);
  return at === -1
    ? `${changelog.trimEnd()}\n\n${section}`
    : changelog.slice(0, at) + section + changelog.slice(at);
}
