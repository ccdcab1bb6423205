import { valuesArgs } from './args.ts';
import { runHelm } from './run.ts';
import type { HelmOptions, ReleaseRef } from './options.ts';

/** The host that a revision of a release routes; undefined when its values name none. @throws HelmError */
export async function helmHost(
  options: HelmOptions,
  ref: ReleaseRef,
  revision: number,
  signal?: AbortSignal,
): Promise<string | undefined> {
  const output = await runHelm(options, { args: valuesArgs(options, ref, revision), signal });
  const values = JSON.parse(output) as { store?: { host?: unknown } } | null;
  return typeof values?.store?.host === 'string' ? values.store.host : undefined;
}
