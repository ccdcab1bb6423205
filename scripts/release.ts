import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Command } from 'commander';
import { execa } from 'execa';
import { repoRoot } from '../tools/lib/paths.ts';
import { Problem, runMain } from '../tools/lib/problem.ts';
import { readChanges, withRelease } from '../tools/release/changes.ts';
import { writeVersion } from '../tools/release/version.ts';

const changelog = join(repoRoot, 'CHANGELOG.md');

await runMain(async () => {
  new Command('npm run release')
    .description(
      'Makes the next version of the changes in .changeset: raises the version everywhere and moves the changes to CHANGELOG.md. Commits and publishes nothing.',
    )
    .parse();
  const changes = await readChanges();
  if (changes.length === 0)
    throw new Problem('there is no change in .changeset', 'describe one with npm run change');
  const run = execa({ cwd: repoRoot, preferLocal: true, stdio: 'inherit' });
  await run('changeset', ['version']);
  const version = await versionOfServer();
  await writeVersion(version);
  await writeFile(changelog, withRelease(await readFile(changelog, 'utf8'), version, changes));
  await run('npm', ['install', '--package-lock-only', '--no-audit', '--no-fund']);
  await run('prettier', ['--write', '--log-level=warn', 'CHANGELOG.md', 'package.json', '*/package.json']);
  console.log(
    `\nVersion ${version} is in the working tree. Check it (npm test), commit it, and tag the commit v${version}.`,
  );
});

/** Changesets raises the workspaces, which have one version; the root is none of them. */
async function versionOfServer(): Promise<string> {
  const manifest = await readFile(join(repoRoot, 'server/package.json'), 'utf8');
  return (JSON.parse(manifest) as { version: string }).version;
}
