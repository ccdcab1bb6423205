import { join, resolve } from 'node:path';
import { ENGINE_IMAGES } from '../store/engines/index.ts';
import { auditSink } from './audit-sink.ts';
import { BACKUP_VARIABLES } from './backup-variables.ts';
import { CERTIFICATE_VARIABLES } from './certificate-variables.ts';
import { HTTP_VARIABLES } from './http-variables.ts';
import {
  choice,
  duration,
  flag,
  interval,
  limit,
  list,
  nameServers,
  optional,
  size,
  text,
  variable,
  whole,
} from './types.ts';

const root = resolve(import.meta.dirname, '../../..');
const chart = join(root, 'charts/ecommerce-store');
const namespace = text.regex(
  /^[a-z0-9]([-a-z0-9]{0,61}[a-z0-9])?$/,
  'a namespace: lower-case letters, digits, hyphens',
);
const domain = text.regex(/^[a-z0-9]([-a-z0-9.]*[a-z0-9])?$/, 'a domain in lower case');

/** One for each image of each engine. */
const images = Object.fromEntries(
  ENGINE_IMAGES.map(({ engine: { title }, image: { env, value } }) => [
    env,
    variable(
      optional,
      '',
      'image',
      value === 'app' ? `${title}: the shop. Empty: ${title} is not offered.` : `${title}: the ${value}.`,
    ),
  ]),
);

/** Every environment variable that the server reads. */
export const VARIABLES = {
  ...HTTP_VARIABLES,

  KUBECONFIG: variable(
    optional,
    '',
    'path',
    "Kubeconfig; empty: the pod's service account, or ~/.kube/config outside a pod.",
  ),
  KUBE_CONTEXT: variable(optional, '', 'name', "Context of the kubeconfig; empty: the file's current one."),
  STORE_NAMESPACE: variable(namespace, 'urumi', 'name', 'Team (namespace) that stores belong to by default.'),
  CONTROLLER: variable(flag, 'true', '', 'false: serve the API only, another replica reconciles.'),
  SHARDS: variable(whole(1, 64), '1', 'shards', 'Shards of the stores; 1: one leader for all of them.'),

  STORE_BASE_DOMAIN: variable(domain, '127.0.0.1.nip.io', 'domain', "Domain of the stores' host names."),
  STORE_SCHEME: variable(choice('http', 'https'), 'http', '', "Scheme of the stores' URLs."),
  STORE_HSTS_MAX_AGE: variable(
    duration,
    '0s',
    'time',
    'How long browsers use https for a store without asking (HSTS), such as 365d. 0: stores do not ask for it.',
  ),
  INGRESS_CLASS: variable(optional, '', 'name', "Ingress class; empty: the cluster's default."),
  INGRESS_HTTP_PORT: variable(whole(1, 65_535), '80', 'port', "Port in the stores' URLs; 443 for https."),
  DNS_SERVERS: variable(
    nameServers,
    '',
    'comma',
    "Name servers that are asked about the domains of stores: addresses with an optional port. Empty: the system's.",
  ),
  ...CERTIFICATE_VARIABLES,
  ...BACKUP_VARIABLES,
  STORAGE_CLASS: variable(
    optional,
    '',
    'name',
    "Storage class of the stores' volumes; empty: the cluster's default.",
  ),

  HELM_BIN: variable(text.min(1, 'a program'), 'helm', 'path', 'Helm 4.'),
  CHART_DIR: variable(text, chart, 'path', 'Chart of a store.'),
  VALUES_FILE: variable(
    optional,
    join(chart, 'values-local.yaml'),
    'path',
    'Values of this environment: values-local.yaml or values-prod.yaml.',
  ),
  HELM_CACHE_DIR: variable(
    optional,
    '',
    'path',
    "Helm's caches, for the user of the server alone; empty: ~/.cache/urumi/helm.",
  ),
  HELM_TIMEOUT: variable(duration, '2m', 'time', 'Timeout of a Helm run.'),

  ...images,
  IMAGE_PULL_POLICY: variable(
    choice('IfNotPresent', 'Never', 'Always'),
    'IfNotPresent',
    '',
    'When nodes pull images.',
  ),
  IMAGE_CATALOG: variable(
    optional,
    '',
    'path',
    'images.json of `npm run images`: explains why an image is missing.',
  ),

  WP_ADMIN_USER: variable(text.min(1, 'a login'), 'admin', '', 'Login of the administrator of new shops.'),
  WP_ADMIN_EMAIL: variable(
    text.regex(/^[^@\s]+@[^@\s]+$/, 'an e-mail address'),
    'admin@example.com',
    '',
    "The administrator's address.",
  ),
  AUTO_INSTALL_PLUGINS: variable(flag, 'true', '', 'Install PLUGINS and PLUGINS_FILE in every new shop.'),
  PLUGINS: variable(list, '', 'comma', 'Plugins: slugs, or URLs or paths of zips.'),
  PLUGINS_FILE: variable(optional, '', 'path', 'More plugins, one a line; # begins a comment.'),

  MAX_STORES_TOTAL: variable(limit(100_000), '100', 'stores', 'Maximum stores of the team; 0: no limit.'),
  MAX_STORES_PER_IP: variable(
    limit(100_000),
    '20',
    'stores',
    'Maximum stores created from one address; 0: no limit.',
  ),
  HEALTH_CHECKS: variable(
    choice('auto', 'true', 'false'),
    'auto',
    '',
    'Whether shops are asked at their Services if they work; auto: if the server runs in a pod.',
  ),
  HEALTH_INTERVAL: variable(interval, '1m', 'time', 'How often each shop is asked, from 1s to 1h.'),
  MAX_CONCURRENT_PROVISIONS: variable(
    whole(1, 100),
    '5',
    'stores',
    'Maximum concurrent Helm runs; other stores are queued.',
  ),
  PROVISION_TIMEOUT: variable(
    duration,
    '10m',
    'time',
    'A store not ready after this is reported as failed (and still watched).',
  ),
  MAX_PROVISION_RETRIES: variable(whole(0, 100), '5', 'times', 'Automatic retries after a failure.'),
  PROVISION_RETRY_BACKOFF: variable(
    duration,
    '5s',
    'time',
    'Delay before the first retry; doubles each time.',
  ),
  RATE_LIMIT_MAX: variable(
    limit(1_000_000),
    '60',
    'changes',
    'Maximum changes per window for one user (without login: one address); a bulk change counts as one for each ten stores; 0: no limit.',
  ),
  RATE_LIMIT_WINDOW: variable(duration, '1m', 'time', 'Length of that window.'),

  AUDIT_LOG_FILE: variable(
    optional,
    'data/audit.log',
    'path',
    'Audit log: who changed, revealed or read what, as JSON lines; empty: stdout only.',
  ),
  AUDIT_RETENTION: variable(duration, '90d', 'time', 'Older lines of the audit log are deleted.'),
  AUDIT_MAX_SIZE: variable(size, '512Mi', 'size', 'Maximum total size of the audit log files.'),
  AUDIT_SINK: variable(
    auditSink,
    '',
    'URL',
    'Also sends the audit log there: https://…, syslog://host:port (TCP), syslog+udp://host:port.',
  ),
  AUDIT_SINK_TOKEN_FILE: variable(
    optional,
    '',
    'path',
    'File with the bearer token for an https AUDIT_SINK.',
  ),
  ACTIVITY_LOG_FILE: variable(
    optional,
    'data/activity.log',
    'path',
    'Activity log: what happened to stores, as JSON lines; empty: none.',
  ),
  LOG_LEVEL: variable(
    choice('trace', 'debug', 'info', 'warn', 'error', 'silent'),
    'info',
    '',
    'Minimum severity to log.',
  ),
  LOG_FORMAT: variable(
    choice('auto', 'json', 'pretty'),
    'auto',
    '',
    'json: a JSON object a line; pretty: for people, with pino-pretty where it is installed; auto: pretty in a terminal, else json.',
  ),

  USE_RBAC: variable(
    flag,
    'false',
    '',
    'Least privilege (charts/urumi): rights in a store namespace are bound when it is created.',
  ),
  STORE_CLUSTER_ROLE: variable(
    text,
    'urumi-store-manager',
    'name',
    'With USE_RBAC: ClusterRole with those rights.',
  ),
  TEAM_ROLE_PREFIX: variable(
    namespace,
    'urumi',
    'name',
    'The ClusterRoles of people are <this>-viewer, <this>-operator and <this>-admin.',
  ),
  SERVICE_ACCOUNT: variable(text, 'urumi', 'name', "With USE_RBAC: the server's service account."),
  POD_NAMESPACE: variable(
    namespace,
    'urumi-system',
    'name',
    "Namespace of the server's Lease and service account; not that of a team.",
  ),
} as const;
