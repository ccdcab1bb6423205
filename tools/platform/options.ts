/** Options of `npm start`. Ports are on loopback. */
export interface PlatformOptions {
  cluster: 'embedded' | 'k3d' | 'k3s' | 'kubeconfig' | undefined;
  clusterName: string;
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
