import { historyArgs } from './args.ts';
import { HelmError } from './errors.ts';
import { runHelm } from './run.ts';
import type { HelmOptions, ReleaseRef } from './options.ts';

/** A revision of a release in `helm history`. */
export interface Revision {
  revision: number;
  /** RFC 3339. */
  updated: string;
  status: string;
  /** Name and version of the chart, e.g. `ecommerce-store-0.1.0`. */
  chart: string;
  appVersion: string;
  description: string;
}

interface HistoryRow extends Omit<Revision, 'appVersion'> {
  app_version: string;
}

/** The revisions of a release, newest first; empty without a release. @throws HelmError */
export async function helmHistory(
  options: HelmOptions,
  ref: ReleaseRef,
  signal?: AbortSignal,
): Promise<Revision[]> {
  const output = await runHelm(options, { args: historyArgs(options, ref), signal }).catch(
    (error: unknown) => {
      if (error instanceof HelmError && /release: not found/.test(error.message)) return '[]';
      throw error;
    },
  );
  const rows = JSON.parse(output) as HistoryRow[];
  return rows.map(({ app_version: appVersion, ...row }) => ({ ...row, appVersion })).reverse();
}
