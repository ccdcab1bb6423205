import { uninstallArgs } from './args.ts';
import { runHelm } from './run.ts';
import type { HelmOptions, ReleaseRef } from './options.ts';

/** Removes a release and its objects; nothing happens when there is none. @throws HelmError */
export async function helmUninstall(
  options: HelmOptions,
  ref: ReleaseRef,
  signal?: AbortSignal,
): Promise<void> {
  await runHelm(options, { args: uninstallArgs(options, ref), signal });
}
