/** Settings for running Helm. */
export interface HelmOptions {
  /** Path or name of the helm program (4.x). */
  bin: string;
  /** Folder of charts/ecommerce-store. */
  chartDir: string;
  /** Values file of the environment (values-local.yaml, values-prod.yaml) for a store's first install. */
  valuesFile?: string;
  /** Folder for Helm's caches. Its discovery cache saves dozens of requests per run. */
  cacheDir: string;
  /** Path of a kubeconfig; undefined: Helm's default (in a pod: its service account). */
  kubeconfig?: string;
  context?: string;
  /** Timeout of a run, after which it is killed. Milliseconds. */
  timeoutMs: number;
  /** Distinguishes the runs of this platform from those of another one on the same machine. */
  scope: string;
}

/** A release and its namespace. */
export interface ReleaseRef {
  namespace: string;
  release: string;
}
