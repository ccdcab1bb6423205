/** A cluster that is up, as the other commands need it. */
export interface ClusterHandle {
  kind: 'embedded' | 'k3d' | 'k3s' | 'kubeconfig';
  /** Path of a kubeconfig with an administrator's rights. */
  kubeconfig: string;
  /** Ports on loopback where stores answer. */
  ingressHttpPort: number;
  ingressHttpsPort: number;
  ingressClass: string;
  storageClass: string;
  /** Folder with helm and kubectl; undefined: those on PATH. */
  binDir?: string;
  /** Folder of the stores' volumes on this machine. */
  volumesDir?: string;
  /** Environment of the server for backups to the object storage of the cluster; undefined: it has none. */
  backupEnv?: Record<string, string>;
  hasImage(ref: string): Promise<boolean>;
  /** Makes a built image known to the nodes, without a registry. */
  loadImage(archive: string, ref: string): Promise<void>;
}

export interface ClusterOptions {
  cluster?: 'embedded' | 'k3d' | 'k3s' | 'kubeconfig';
  /** Default `local`. */
  name?: string;
  /** Nothing survives `down`; etcd does not fsync. For tests. */
  ephemeral?: boolean;
  httpPort?: number;
  httpsPort?: number;
  kubeconfig?: string;
  /** Issue the embedded cluster's certificates again, whenever they expire. */
  renewCertificates?: boolean;
}

export type Say = (line: string) => void;
