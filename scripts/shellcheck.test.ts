import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { execa } from 'execa';
import { expect, test } from 'vitest';
import { onPath } from '../tools/lib/debian.ts';
import { repoRoot } from '../tools/lib/paths.ts';

const SHELL = /^#!\s*\S*\b(sh|bash|dash|env (sh|bash|dash))\b/;

/** Every shell script of the repository, by its first line or its name. */
async function shellScripts(): Promise<string[]> {
  const listed = await execa('git', ['ls-files', '-co', '--exclude-standard'], { cwd: repoRoot });
  const found = await Promise.all(
    listed.stdout.split('\n').map(async (file) => ((await isShell(file)) ? file : '')),
  );
  return found.filter((file) => file !== '');
}

async function isShell(file: string): Promise<boolean> {
  const text = await readFile(join(repoRoot, file), 'utf8').catch(() => '');
  return file.endsWith('.sh') || SHELL.test(text.slice(0, text.indexOf('\n')));
}

test('every shell script is clean by shellcheck', async (context) => {
  if (!(await onPath('shellcheck'))) context.skip('shellcheck is missing and could not be installed');
  const scripts = await shellScripts();
  expect(scripts).toEqual(expect.arrayContaining(['.ci/run', 'scripts/run', 'scripts/start-vps']));
  const checked = await execa('shellcheck', scripts, { cwd: repoRoot, reject: false });
  expect(checked.stdout).toBe('');
});
