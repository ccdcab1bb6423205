/** How Helm is run. */
export interface HelmOptions {
  /** Path or name of the helm program (4.x). */
  bin: string;
  /** Folder of charts/ecommerce-store. */
  chartDir: string;
  /** Values file of the environment (values-local.yaml, values-prod.yaml), given to a store's first install. */
  valuesFile?: string;
  /** Folder for Helm's caches. The discovery cache in it spares each run dozens of requests. */
  cacheDir: string;
  /** Path of a kubeconfig; undefined is Helm's own choice (in a pod: its service account). */
  kubeconfig?: string;
  context?: string;
  /** A run that takes longer is killed. Milliseconds. */
  timeoutMs: number;
  /** Tells the runs of this platform from those of another one on the same machine. */
  scope: string;
}

/** Which release of which namespace. */
export interface ReleaseRef {
  namespace: string;
  release: string;
}
