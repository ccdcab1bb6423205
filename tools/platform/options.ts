import type { TlsOptions } from './in-cluster/tls.ts';

/** Options of `npm start`. Ports are on loopback. */
export interface PlatformOptions {
  cluster: 'embedded' | 'k3d' | 'k3s' | 'kubeconfig' | undefined;
  clusterName: string;
  /** The server runs in the cluster instead of on this machine. */
  inCluster: boolean;
  /** Of a server in the cluster: https for the dashboard and the stores. */
  tls?: TlsOptions;
  /** State is deleted at the end (tests). */
  ephemeral: boolean;
  /** The server starts with the images of one engine; `provideLater` provides the others. */
  serveEarly: boolean;
  /** The API's and the dashboard's port; 0 takes a free one. */
  port: number;
  httpPort: number;
  httpsPort: number;
  baseDomain: string | undefined;
  /** More environment for the server. */
  env: Record<string, string>;
}
