import type { HelmOptions, ReleaseRef } from './options.ts';

export interface UpgradeRequest extends ReleaseRef {
  /** Labels of Helm's release Secret, which the watches select by. */
  labels: Record<string, string>;
  /** First install: the values file of the environment applies. */
  first: boolean;
}

/**
 * Arguments of `helm upgrade --install`. Values come by standard input, so that they are in no process list or file.
 * Only the first install gets the values file: later runs start from the release's own values, so that an operator's
 * changes are kept. Conflicts are forced, because the chart owns its fields: a manual `kubectl apply` must not block a
 * store.
 */
export function upgradeArgs(options: HelmOptions, request: UpgradeRequest): string[] {
  const values = request.first && options.valuesFile ? ['-f', options.valuesFile] : [];
  return [
    'upgrade',
    request.release,
    options.chartDir,
    '--install',
    '--reset-then-reuse-values',
    ...values,
    '-f',
    '-',
    '--labels',
    labelList(request.labels),
    '--server-side=true',
    '--force-conflicts',
    '--skip-crds',
    '--disable-openapi-validation',
    '--hide-notes',
    '--history-max',
    '10',
    ...common(options, request),
  ];
}

/** Arguments of `helm rollback` to a revision. */
export function rollbackArgs(options: HelmOptions, ref: ReleaseRef, revision: number): string[] {
  return [
    'rollback',
    ref.release,
    String(revision),
    '--force-conflicts',
    '--history-max',
    '10',
    ...common(options, ref),
  ];
}

/** Arguments of `helm uninstall`; a missing release is not an error. */
export function uninstallArgs(options: HelmOptions, ref: ReleaseRef): string[] {
  return ['uninstall', ref.release, '--ignore-not-found', ...common(options, ref)];
}

/** Arguments of `helm history`: the newest 50 revisions as JSON. */
export function historyArgs(options: HelmOptions, ref: ReleaseRef): string[] {
  return ['history', ref.release, '--max', '50', '-o', 'json', ...common(options, ref)];
}

/** Arguments of `helm get values` of a revision: the user-supplied values as JSON, without the chart's defaults. */
export function valuesArgs(options: HelmOptions, ref: ReleaseRef, revision: number): string[] {
  return [
    'get',
    'values',
    ref.release,
    '--revision',
    String(revision),
    '-o',
    'json',
    ...common(options, ref),
  ];
}

function common(options: HelmOptions, ref: ReleaseRef): string[] {
  const context = options.context ? ['--kube-context', options.context] : [];
  return ['-n', ref.namespace, '--burst-limit', '500', '--qps', '500', ...context];
}

function labelList(labels: Record<string, string>): string {
  return Object.entries(labels)
    .map(([name, value]) => `${name}=${value}`)
    .join(',');
}
