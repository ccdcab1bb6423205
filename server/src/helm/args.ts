import type { HelmOptions, ReleaseRef } from './options.ts';

export interface UpgradeRequest extends ReleaseRef {
  /** Labels for Helm's own release record: watches find it by them. */
  labels: Record<string, string>;
  /** There is no release yet: the values file of the environment applies. */
  first: boolean;
}

/**
 * Arguments of `helm upgrade --install`. Values come by standard input, so nothing of a store shows in a process
 * list or a file. The values file is given to the first install only: later runs start from the release's own
 * values, so that what an operator set by hand stays. Conflicts are forced for the same reason that
 * `kubectl apply` by hand must not wedge a store: the chart's fields belong to the chart.
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

/** Arguments of `helm uninstall`; a release that is not there is no error. */
export function uninstallArgs(options: HelmOptions, ref: ReleaseRef): string[] {
  return ['uninstall', ref.release, '--ignore-not-found', ...common(options, ref)];
}

/** Arguments of `helm history`, newest 50 revisions as JSON. */
export function historyArgs(options: HelmOptions, ref: ReleaseRef): string[] {
  return ['history', ref.release, '--max', '50', '-o', 'json', ...common(options, ref)];
}

/** Arguments of `helm get values` of a revision, as JSON: what was given to it, without the chart's defaults. */
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
