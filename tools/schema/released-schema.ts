import { execa } from 'execa';
import { repoRoot } from '../lib/paths.ts';

/** A schema that clients may use already, and the commit it is from. */
export interface ReleasedSchema {
  commit: string;
  text: string;
}

/** The schema of the last release. Before the first one: of the commit on main that this work starts from. */
export async function releasedSchema(): Promise<ReleasedSchema | undefined> {
  const commit =
    (await git('describe', '--tags', '--abbrev=0', '--match', 'v*')) ??
    (await git('merge-base', 'HEAD', 'main')) ??
    (await git('merge-base', 'HEAD', 'origin/main'));
  const text = commit && (await git('show', `${commit}:schema.graphql`));
  return commit && text ? { commit, text } : undefined;
}

/** Undefined when git fails: there is no such tag or branch, or no repository. */
async function git(...args: string[]): Promise<string | undefined> {
  const { failed, stdout } = await execa('git', args, { cwd: repoRoot, reject: false });
  return failed ? undefined : stdout;
}
