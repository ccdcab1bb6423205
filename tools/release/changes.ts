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

const UNRELEASED = /^## Unreleased\n\n([^]*?)(?=^## |(?![^]))/m;

/**
 * The changelog with a section of a release above those before it, one list item for each change. What stands under
 * "Unreleased" is part of it.
 */
export function withRelease(changelog: string, version: string, changes: readonly string[]): string {
  const written = UNRELEASED.exec(changelog)?.[1]?.trim();
  const items = changes.map((text) => `- ${text.replaceAll('\n', '\n  ')}`);
  const section = `## ${version}\n\n${[...(written ? [written] : []), ...items].join('\n')}\n\n`;
  const released = changelog.replace(UNRELEASED, '');
  const at = released.search(/^## /m);
  if (at === -1) return `${released.trimEnd()}\n\n${section}`;
  return released.slice(0, at) + section + released.slice(at);
}
