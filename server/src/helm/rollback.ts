import { rollbackArgs } from './args.ts';
import { runHelm } from './run.ts';
import type { HelmOptions, ReleaseRef } from './options.ts';

/** Makes a new revision that equals an old one. @throws HelmError */
export async function helmRollback(
  options: HelmOptions,
  ref: ReleaseRef,
  revision: number,
  signal?: AbortSignal,
): Promise<void> {
  await runHelm(options, { args: rollbackArgs(options, ref, revision), signal });
}
