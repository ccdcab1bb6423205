import { homedir, hostname } from 'node:os';
import { join } from 'node:path';
import type { z } from 'zod';
import type { ControllerOptions } from '../controller/options.ts';
import type { ApiOptions } from '../graphql/context.ts';
import { valueProblem } from '../store/rules.ts';
import type { HelmOptions } from '../helm/options.ts';
import { isLoopback } from '../store/address.ts';
import type { ImageVariable } from '../store/engine.ts';
import { ENGINE_IMAGES } from '../store/engines/index.ts';
import { reservedHosts } from '../store/host.ts';
import type { PlatformSettings } from '../store/values.ts';
import { backupProblems, backupsOf } from './backups.ts';
import { certificatesOf } from './certificates.ts';
import { ConfigError, readText } from './config-error.ts';
import { signInOf, signInProblems, type SignInSettings } from './sign-in.ts';
import { VARIABLES } from './variables.ts';

export { ConfigError } from './config-error.ts';

export type Values = {
  [K in keyof typeof VARIABLES]: z.output<(typeof VARIABLES)[K]['schema']>;
} & Partial<Record<ImageVariable, string>>;

/** Settings of all parts of the server. */
export interface Config {
  env: Values;
  api: ApiOptions;
  controller: ControllerOptions;
  /** Undefined: people cannot sign in. */
  signIn: SignInSettings | undefined;
}

/** Reads the environment. @throws ConfigError with all problems */
export function loadConfig(source: Record<string, string | undefined> = process.env): Config {
  const env = readVariables(source);
  const platform = platformOf(env);
  const helm = helmOf(env);
  return {
    env,
    api: apiOf(env, platform, helm),
    controller: controllerOf(env, platform, helm, source['KUBERNETES_SERVICE_HOST'] !== undefined),
    signIn: signInOf(env),
  };
}

function readVariables(source: Record<string, string | undefined>): Values {
  const problems: string[] = [];
  const values: Record<string, unknown> = {};
  for (const [name, { schema, default: fallback }] of Object.entries(VARIABLES)) {
    const given = source[name] ?? fallback;
    const read = schema.safeParse(given);
    if (read.success) values[name] = read.data;
    else problems.push(`${name}="${given}" is not ${read.error.issues[0]?.message}`);
  }
  if (problems.length === 0) problems.push(...contradictions(values as Values));
  if (problems.length > 0) throw new ConfigError(problems);
  return values as Values;
}

function contradictions(env: Values): string[] {
  const { HOST, AUTH, POD_NAMESPACE, STORE_NAMESPACE } = env;
  const problems = [...signInProblems(env), ...backupProblems(env)];
  if (!isLoopback(HOST) && AUTH === 'none')
    problems.push(
      `HOST="${HOST}" can be reached from other machines, so logging in is required: set AUTH=token (or oidc, password), or HOST=127.0.0.1`,
    );
  if (env.CERTIFICATES === 'acme' && env.ACME_DIRECTORY === undefined)
    problems.push('CERTIFICATES="acme" needs ACME_DIRECTORY, the URL of the ACME server');
  if (POD_NAMESPACE === STORE_NAMESPACE)
    problems.push(
      `POD_NAMESPACE="${POD_NAMESPACE}" is the namespace of the team STORE_NAMESPACE: its members could use the server's service account`,
    );
  return problems;
}

function platformOf(env: Values): PlatformSettings {
  return {
    baseDomain: env.STORE_BASE_DOMAIN,
    reservedHosts: reservedHosts(env.STORE_BASE_DOMAIN, env.ALLOWED_ORIGINS, [
      ...env.ALLOWED_HOSTS,
      ...(env.DASHBOARD_HOST ? [env.DASHBOARD_HOST] : []),
    ]),
    namespace: env.POD_NAMESPACE,
    scheme: env.STORE_SCHEME,
    port: env.STORE_SCHEME === 'https' && env.INGRESS_HTTP_PORT === 80 ? 443 : env.INGRESS_HTTP_PORT,
    images: Object.fromEntries(ENGINE_IMAGES.map(({ image }) => [image.env, env[image.env]])),
    hstsSeconds: Math.floor(env.STORE_HSTS_MAX_AGE / 1000),
    imagePullPolicy: env.IMAGE_PULL_POLICY,
    ingressClass: env.INGRESS_CLASS,
    storageClass: env.STORAGE_CLASS,
    adminUser: env.WP_ADMIN_USER,
    adminEmail: env.WP_ADMIN_EMAIL,
    plugins: env.AUTO_INSTALL_PLUGINS ? pluginsOf(env) : [],
    certificates: env.CERTIFICATES === 'auto' ? 'none' : env.CERTIFICATES,
  };
}

/** Validates the names as createStore does: otherwise a typo would fail every store's configure job. */
function pluginsOf({ PLUGINS, PLUGINS_FILE }: Values): string[] {
  const given = [
    ...PLUGINS.map((plugin) => ({ plugin, from: 'PLUGINS' })),
    ...pluginsOfFile(PLUGINS_FILE).map((plugin) => ({ plugin, from: `PLUGINS_FILE="${PLUGINS_FILE}"` })),
  ];
  const problems = given.flatMap(({ plugin, from }) => {
    const allowed = valueProblem('plugin', plugin);
    return allowed ? [`${from}: "${plugin}" is not a plugin: plugins ${allowed}`] : [];
  });
  if (problems.length > 0) throw new ConfigError(problems);
  return [...new Set(given.map(({ plugin }) => plugin))];
}

function pluginsOfFile(path: string | undefined): string[] {
  if (!path) return [];
  const lines = readText('PLUGINS_FILE', path).split('\n');
  return lines.map((line) => line.replace(/#.*/, '').trim()).filter((line) => line !== '');
}

function helmOf(env: Values): HelmOptions {
  return {
    bin: env.HELM_BIN,
    chartDir: env.CHART_DIR,
    valuesFile: env.VALUES_FILE,
    cacheDir: env.HELM_CACHE_DIR ?? join(homedir(), '.cache/urumi/helm'),
    kubeconfig: env.KUBECONFIG,
    context: env.KUBE_CONTEXT,
    timeoutMs: env.HELM_TIMEOUT,
    scope: [env.STORE_NAMESPACE, env.KUBECONFIG ?? 'default', env.KUBE_CONTEXT ?? ''].join('|'),
  };
}

function apiOf(env: Values, platform: PlatformSettings, helm: HelmOptions): ApiOptions {
  const max = env.RATE_LIMIT_MAX;
  return {
    platform,
    helm,
    team: env.STORE_NAMESPACE,
    maxStoresTotal: env.MAX_STORES_TOTAL,
    maxStoresPerAddress: env.MAX_STORES_PER_IP,
    maxConcurrentProvisions: env.MAX_CONCURRENT_PROVISIONS,
    rateLimit: max === null ? null : { max, windowSeconds: Math.ceil(env.RATE_LIMIT_WINDOW / 1000) },
    rolePrefix: env.TEAM_ROLE_PREFIX,
    tokenAudiences: env.TOKEN_AUDIENCE,
    graphiql: env.GRAPHIQL,
    introspection: env.INTROSPECTION,
    operationTimeoutMs: env.OPERATION_TIMEOUT,
    missingImages: readCatalog(env.IMAGE_CATALOG),
    backups: env.BACKUP_S3_ENDPOINT !== undefined,
  };
}

function readCatalog(path: string | undefined): ApiOptions['missingImages'] {
  if (!path) return {};
  const catalog = JSON.parse(readText('IMAGE_CATALOG', path)) as { missing?: ApiOptions['missingImages'] };
  return catalog.missing ?? {};
}

/** @param inPod the kubelet tells each container where the API server is */
function controllerOf(
  env: Values,
  platform: PlatformSettings,
  helm: HelmOptions,
  inPod: boolean,
): ControllerOptions {
  const namespace = env.POD_NAMESPACE;
  const serviceAccount = { namespace, name: env.SERVICE_ACCOUNT };
  return {
    platform,
    helm,
    maxConcurrentProvisions: env.MAX_CONCURRENT_PROVISIONS,
    provisionTimeoutMs: env.PROVISION_TIMEOUT,
    maxProvisionRetries: env.MAX_PROVISION_RETRIES,
    retryBackoffMs: env.PROVISION_RETRY_BACKOFF,
    healthIntervalMs: asksShops(env, inPod) ? env.HEALTH_INTERVAL : undefined,
    rbac: env.USE_RBAC ? { clusterRole: env.STORE_CLUSTER_ROLE, serviceAccount } : undefined,
    identity: `${hostname()}-${process.pid}-${Date.now().toString(36)}`,
    teams: { defaultTeam: env.STORE_NAMESPACE, platform: namespace, rolePrefix: env.TEAM_ROLE_PREFIX },
    certificates: certificatesOf(env),
    backups: backupsOf(env),
    dnsServers: env.DNS_SERVERS,
    leaseNamespace: namespace,
    formerLeaseNamespace: env.STORE_NAMESPACE,
    shards: env.SHARDS,
  };
}

/** Cluster IPs are routed in pods. A kubeconfig in a pod may be that of another cluster. */
function asksShops({ HEALTH_CHECKS, KUBECONFIG }: Values, inPod: boolean): boolean {
  return HEALTH_CHECKS === 'true' || (HEALTH_CHECKS === 'auto' && inPod && KUBECONFIG === undefined);
}
