import { upgradeArgs, type UpgradeRequest } from './args.ts';
import { runHelm } from './run.ts';
import type { HelmOptions } from './options.ts';

/** Installs or upgrades a release; returns once its objects are applied, ready or not. @throws HelmError */
export async function helmUpgrade(
  options: HelmOptions,
  request: UpgradeRequest,
  values: object,
  signal?: AbortSignal,
): Promise<void> {
  await runHelm(options, { args: upgradeArgs(options, request), input: JSON.stringify(values), signal });
}
