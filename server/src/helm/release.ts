import { rollbackArgs, uninstallArgs, upgradeArgs, valuesArgs, type UpgradeRequest } from './args.ts';
import type { HelmOptions, ReleaseRef } from './options.ts';
import { runHelm } from './run.ts';

/** Installs or upgrades a release; returns once its objects are applied, ready or not. @throws HelmError */
export async function helmUpgrade(
  options: HelmOptions,
  request: UpgradeRequest,
  values: object,
  signal?: AbortSignal,
): Promise<void> {
  await runHelm(options, { args: upgradeArgs(options, request), input: JSON.stringify(values), signal });
}

/** Makes a new revision that equals an old one. @throws HelmError */
export async function helmRollback(
  options: HelmOptions,
  ref: ReleaseRef,
  revision: number,
  signal?: AbortSignal,
): Promise<void> {
  await runHelm(options, { args: rollbackArgs(options, ref, revision), signal });
}

/** Removes a release and its objects; nothing happens when there is none. @throws HelmError */
export async function helmUninstall(
  options: HelmOptions,
  ref: ReleaseRef,
  signal?: AbortSignal,
): Promise<void> {
  await runHelm(options, { args: uninstallArgs(options, ref), signal });
}

/** What the values of a revision say of the shop. */
export interface RevisionValues {
  /** The host that it routes; undefined when its values name none. */
  host?: string;
  /** The shop was stopped for a restore. */
  closed: boolean;
  /** Its configure Job loaded a backup. */
  loads: boolean;
}

/** @throws HelmError */
export async function helmRevision(
  options: HelmOptions,
  ref: ReleaseRef,
  revision: number,
  signal?: AbortSignal,
): Promise<RevisionValues> {
  const values = (await helmValues(options, ref, revision, signal)) as {
    store?: { host?: unknown };
    restore?: { closed?: unknown; snapshot?: unknown };
  } | null;
  const host = values?.store?.host;
  const { closed, snapshot } = values?.restore ?? {};
  return { ...(typeof host === 'string' && { host }), closed: closed === true, loads: Boolean(snapshot) };
}

/** The values that a revision of a release was given, without the defaults of the chart. @throws HelmError */
export async function helmValues(
  options: HelmOptions,
  ref: ReleaseRef,
  revision: number,
  signal?: AbortSignal,
): Promise<unknown> {
  return JSON.parse(await runHelm(options, { args: valuesArgs(options, ref, revision), signal }));
}
