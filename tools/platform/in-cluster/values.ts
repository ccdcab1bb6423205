import { ENGINE_IMAGES } from '../../../server/src/store/engines/index.ts';
import { NODE_IP } from '../../cluster/embedded/plan.ts';
import type { ClusterHandle } from '../../cluster/index.ts';
import type { AuthValues } from './sign-in.ts';
import { certificateValues, TLS_SECRET, type TlsOptions } from './tls.ts';

/** What the values of charts/urumi follow from. */
export interface Installation {
  kind: ClusterHandle['kind'];
  /** Reference of the image of the platform. */
  image: string;
  baseDomain: string;
  ingressClass: string;
  /** Ports of the ingress on this machine. */
  httpPort: number;
  httpsPort: number;
  /** Undefined: plain http. */
  tls: TlsOptions | undefined;
  /** How people sign in, where they can. */
  auth: AuthValues;
  storageClass: string;
  /** More environment for the server: references of store images, and settings. */
  env: Readonly<Record<string, string>>;
}

/** Address of the embedded node, where Envoy runs. */
const NODE = `${NODE_IP}/32`;

/** Proxies in front of the replicas: Envoy on the embedded node, Traefik in the network of the pods of k3s. */
const PROXIES: Partial<Record<ClusterHandle['kind'], string>> = {
  embedded: NODE,
  k3d: '10.42.0.0/16',
  k3s: '10.42.0.0/16',
};

/** Traefik of k3s, the ingress of k3d as well. */
const TRAEFIK = [
  {
    namespaceSelector: { matchLabels: { 'kubernetes.io/metadata.name': 'kube-system' } },
    podSelector: { matchLabels: { 'app.kubernetes.io/name': 'traefik' } },
  },
];

/** On the embedded node the ingress is no pod, so no pod has a reason to reach the platform. */
const NODE_ONLY = [{ ipBlock: { cidr: NODE } }];

/** Who may reach the platform, where that is known. */
const CLIENTS: Partial<Record<ClusterHandle['kind'], object>> = {
  embedded: { from: NODE_ONLY, metricsFrom: NODE_ONLY },
  k3d: { from: TRAEFIK },
  k3s: { from: TRAEFIK },
};

/** Contour passes WebSockets and long responses only where they are asked for. */
const CONTOUR = {
  'projectcontour.io/websocket-routes': '/',
  'projectcontour.io/response-timeout': 'infinity',
};

/** Clusters on the internet: larger limits for stores than on the machine of a developer. */
const isServer = ({ kind, tls }: Installation): boolean =>
  tls !== undefined && (kind === 'k3s' || kind === 'kubeconfig');

/**
 * Values of charts/urumi for a cluster of `npm start`. The dashboard has the base domain as its host: it belongs to the
 * platform, and every program resolves `localhost`.
 */
export function chartValues(installation: Installation) {
  const { kind, image, baseDomain, tls, auth } = installation;
  return {
    image: splitReference(image),
    storeValues: isServer(installation) ? 'values-prod.yaml' : 'values-local.yaml',
    auth: hasSignIn(installation) ? auth : { password: { enabled: false } },
    ...(PROXIES[kind] && { trustedProxies: PROXIES[kind] }),
    ...(CLIENTS[kind] && { networkPolicy: CLIENTS[kind] }),
    ...(tls && certificateValues(tls)),
    ingress: ingressValues(installation),
    env: {
      STORE_BASE_DOMAIN: baseDomain,
      STORE_SCHEME: tls ? 'https' : 'http',
      INGRESS_CLASS: installation.ingressClass,
      INGRESS_HTTP_PORT: String(publicPort(installation)),
      STORAGE_CLASS: installation.storageClass,
      GRAPHIQL: 'true',
      INTROSPECTION: 'true',
      ...installation.env,
    },
  };
}

function ingressValues(installation: Installation) {
  const { ingressClass, baseDomain, tls } = installation;
  const port = publicPort(installation);
  return {
    className: ingressClass,
    host: baseDomain,
    ...(port !== (tls ? 443 : 80) && { port }),
    ...(ingressClass === 'contour' && { annotations: CONTOUR }),
    ...(tls && { tls: { enabled: true, secretName: TLS_SECRET } }),
  };
}

type Place = Pick<Installation, 'baseDomain' | 'httpPort' | 'httpsPort' | 'tls'>;

const publicPort = ({ tls, httpPort, httpsPort }: Place): number => (tls ? httpsPort : httpPort);

/** Whether people can sign in with a browser: without https they can on this machine only, at `localhost`. */
export const hasSignIn = ({ baseDomain, tls }: Place): boolean =>
  tls !== undefined || /(^|\.)localhost$/.test(baseDomain);

/** Origin of the dashboard. */
export function originOf(place: Place): string {
  return new URL(`${place.tls ? 'https' : 'http'}://${place.baseDomain}:${publicPort(place)}`).origin;
}

function splitReference(image: string): { repository: string; tag: string } {
  const at = image.lastIndexOf(':');
  return { repository: image.slice(0, at), tag: image.slice(at + 1) };
}

/**
 * Settings of the server that `npm start` takes from its environment as well. No addresses, paths or login: these are those
 * of the pods. Nothing secret, since values of a release can be read.
 */
const SETTINGS: readonly string[] = [
  // Where nodes pull their images.
  ...ENGINE_IMAGES.map(({ image }) => image.env),
  'AUTO_INSTALL_PLUGINS',
  'DNS_SERVERS',
  'FINAL_BACKUP_RETENTION',
  'GRAPHIQL',
  'HEALTH_CHECKS',
  'HEALTH_INTERVAL',
  'HELM_TIMEOUT',
  'INTROSPECTION',
  'LOG_LEVEL',
  'MAX_CONCURRENT_BACKUPS',
  'MAX_CONCURRENT_PROVISIONS',
  'MAX_CONNECTIONS',
  'MAX_PROVISION_RETRIES',
  'MAX_STORES_PER_IP',
  'MAX_STORES_TOTAL',
  'MAX_STREAMS_PER_CLIENT',
  'OPERATION_TIMEOUT',
  'PLUGINS',
  'PROVISION_RETRY_BACKOFF',
  'PROVISION_TIMEOUT',
  'RATE_LIMIT_MAX',
  'RATE_LIMIT_WINDOW',
  'STREAM_RECHECK',
  'TOKEN_AUDIENCE',
  'WP_ADMIN_EMAIL',
  'WP_ADMIN_USER',
];

export function settingsFrom(environment: NodeJS.ProcessEnv): Record<string, string> {
  const given = SETTINGS.map((name): [string, string | undefined] => [name, environment[name]]);
  return Object.fromEntries(given.filter((pair): pair is [string, string] => pair[1] !== undefined));
}
