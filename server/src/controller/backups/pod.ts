import { backupLabels, repositoryOf } from '../../store/backup.ts';
import { LABEL_COMPONENT } from '../../store/names.ts';
import type { BackupOptions } from '../options.ts';

export const DUMP_CONTAINER = 'dump';
/** Where the containers of a backup have their files. */
export const SAVED = '/backup';
const CREDENTIALS = '/etc/urumi/backup';

const CONTAINER_SECURITY = {
  allowPrivilegeEscalation: false,
  readOnlyRootFilesystem: true,
  capabilities: { drop: ['ALL'] },
};

/** Security context of a pod that runs as one user, as the pod security level "restricted" requires. */
const podSecurity = (uid: number): object => ({
  runAsNonRoot: true,
  runAsUser: uid,
  runAsGroup: uid,
  fsGroup: uid,
  fsGroupChangePolicy: 'OnRootMismatch',
  seccompProfile: { type: 'RuntimeDefault' },
});

/** What a Job of a backup is made of. */
export interface BackupJob {
  name: string;
  backup: string;
  labels: Record<string, string>;
  uid: number;
  initContainers?: object[];
  container: object;
  volumes?: object[];
}

/** A Job that makes no pods before its Secret is there. At most two pods, and an hour. */
export function jobOf({
  name,
  backup,
  labels,
  uid,
  initContainers = [],
  container,
  volumes = [],
}: BackupJob) {
  const all = { ...labels, ...backupLabels(backup), [LABEL_COMPONENT]: 'backup' };
  const scratch = { name: 'scratch', emptyDir: { sizeLimit: '1Gi' } };
  const credentials = { name: 'credentials', secret: { secretName: name, defaultMode: 0o440 } };
  const pod = {
    automountServiceAccountToken: false,
    enableServiceLinks: false,
    restartPolicy: 'Never',
    terminationGracePeriodSeconds: 10,
    securityContext: podSecurity(uid),
    initContainers,
    containers: [container],
    volumes: [scratch, credentials, ...volumes],
  };
  const template = { metadata: { labels: all }, spec: pod };
  const spec = { suspend: true, backoffLimit: 1, activeDeadlineSeconds: 3600, template };
  return { metadata: { name, labels: all }, spec };
}

/** A container of the image of backups, which alone has the credentials of the object storage. */
export function resticContainer(
  { image, pullPolicy, storage }: BackupOptions,
  { command, storeUid, env = {}, mounts = [] }: ResticRun,
): object {
  const variables = {
    RESTIC_REPOSITORY: repositoryOf(storage, storeUid),
    RESTIC_PASSWORD_FILE: `${CREDENTIALS}/password`,
    RESTIC_CACHE_DIR: '/tmp/restic',
    AWS_SHARED_CREDENTIALS_FILE: `${CREDENTIALS}/credentials`,
    AWS_DEFAULT_REGION: storage.region,
    ...env,
  };
  return {
    name: 'backup',
    image,
    imagePullPolicy: pullPolicy,
    command: ['urumi-backup', command],
    env: Object.entries(variables).map(([name, value]) => ({ name, value: literal(value) })),
    securityContext: CONTAINER_SECURITY,
    terminationMessagePolicy: 'FallbackToLogsOnError',
    resources: {
      requests: { cpu: '50m', memory: '128Mi', 'ephemeral-storage': '64Mi' },
      limits: { memory: '512Mi', 'ephemeral-storage': '2Gi' },
    },
    volumeMounts: [
      { name: 'scratch', mountPath: '/tmp' },
      { name: 'credentials', mountPath: CREDENTIALS, readOnly: true },
      ...mounts,
    ],
  };
}

export interface ResticRun {
  command: 'save' | 'forget';
  storeUid: string;
  env?: Record<string, string>;
  mounts?: object[];
}

/** A container that runs a script in an image of the store. */
export const scriptContainer = (given: {
  name: string;
  image: string;
  script: string;
  mounts: object[];
}) => ({
  name: given.name,
  image: given.image,
  command: ['sh', '-c', given.script],
  securityContext: CONTAINER_SECURITY,
  terminationMessagePolicy: 'FallbackToLogsOnError',
  resources: {
    requests: { cpu: '50m', memory: '64Mi', 'ephemeral-storage': '64Mi' },
    limits: { memory: '256Mi', 'ephemeral-storage': '4Gi' },
  },
  volumeMounts: given.mounts,
});

/** Kubernetes replaces $(NAME) in values. */
const literal = (value: string): string => value.replaceAll('$', '$$$$');
