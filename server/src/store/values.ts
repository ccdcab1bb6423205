import type { CertificateMode } from './certificate.ts';
import { secretName, storeLabels, tlsSecretName } from './names.ts';
import type { StoreId } from './id.ts';
import { keyOf, type StoreResource } from './resource.ts';
import { isClosed } from './restore.ts';
import { credentialsRevisionOf, SPEC_DEFAULTS } from './spec-defaults.ts';
import { storeAddress, type PublicAddress } from './url.ts';
import { takesPlugins } from './engines/index.ts';
import { splitImage, withTag } from './image-ref.ts';
import type { EngineDefinition, EngineImage, ImageVariable } from './engine.ts';

/** Settings shared by all stores of this platform. */
export interface PlatformSettings extends PublicAddress {
  /** Hosts that no store may have. */
  reservedHosts: readonly string[];
  /** Namespace of the server. */
  namespace: string;
  /** Image references by variable name; a missing one makes its engine unavailable. */
  images: Partial<Record<ImageVariable, string>>;
  imagePullPolicy?: string;
  ingressClass?: string;
  storageClass?: string;
  adminUser: string;
  adminEmail: string;
  /** Installed in every store, in addition to its spec.plugins. */
  plugins: readonly string[];
  /** How long browsers use https for a store without asking. Seconds; 0: not set. */
  hstsSeconds: number;
  /** Who issues certificates. Unless nobody does, every host of a store has one. */
  certificates: CertificateMode;
}

/** Values for charts/ecommerce-store, without secrets: those are in the Secret named by `existingSecret`. */
export interface ChartValues {
  engine: string;
  store: {
    id: string;
    team: string;
    displayName: string;
    host: string;
    url: string;
    /** Hosts that are routed to the shop too. */
    aliases: string[];
    /** The one of these hosts that the store has without domains. */
    ownHost: string;
    adminUser: string;
    adminEmail: string;
    /** Makes another configure Job, which applies the passwords of the Secret. */
    credentialsRevision: number;
    sampleData: boolean;
    plugins: string[];
  };
  storeLabels: Record<string, string>;
  existingSecret: string;
  images: { app?: string; database?: string; pullPolicy?: string };
  size: string;
  suspended: boolean;
  /** A backup to load. Values of an earlier run stay, so that they are empty afterwards. */
  restore?: (RestoreValues | { snapshot: '' }) & {
    /** The shop is stopped and its database runs. */
    closed: boolean;
  };
  networkPolicy: { platformNamespace: string };
  ingress?: { className?: string; tls?: { enabled?: true; secretName?: string; hsts?: number } };
  storageClass?: string;
}

/** What the configure Job loads first. The credentials are in the Secret `secret`. */
export interface RestoreValues {
  image: string;
  pullPolicy?: string;
  repository: string;
  region: string;
  snapshot: string;
  /** Of a restore in place, see restoreMark; otherwise empty. */
  mark: string;
  secret: string;
  /** Script for the image of the database, see EngineBackup. */
  load: string;
}

/** The default version: the tag of the platform's image. */
export function defaultVersion(engine: EngineDefinition, platform: PlatformSettings): string | undefined {
  const ref = imageRef(engine, platform, 'app');
  return ref === undefined ? undefined : splitImage(ref).tag;
}

/** The first image of the engine that is missing on this platform. */
export function missingImage(engine: EngineDefinition, platform: PlatformSettings): EngineImage | undefined {
  return engine.images.find((image) => !platform.images[image.env]);
}

function imageRef(engine: EngineDefinition, platform: PlatformSettings, value: 'app' | 'database') {
  const image = engine.images.find((candidate) => candidate.value === value);
  return image && platform.images[image.env];
}

/** The hosts of a store besides the one that it is served at. */
export interface StoreHosts {
  aliases: readonly string[];
  /** The host that the store has without domains. */
  ownHost?: string;
}

/**
 * @param version tag of the engine's image to run
 * @param aliases hosts that the store is served at besides its own
 * @param ownHost default: the host of the spec
 */
export function chartValues(
  store: StoreResource,
  engine: EngineDefinition,
  platform: PlatformSettings,
  {
    version,
    aliases = [],
    ownHost,
    restore,
  }: { version?: string; restore?: RestoreValues } & Partial<StoreHosts>,
): ChartValues {
  const { team, id } = keyOf(store);
  const { spec } = store;
  const app = imageRef(engine, platform, 'app');
  return {
    engine: engine.slug,
    store: shopValues(store, engine, platform, { aliases, ownHost }),
    storeLabels: storeLabels(team, id),
    existingSecret: secretName(id),
    images: {
      app: app && version ? withTag(app, version) : app,
      database: imageRef(engine, platform, 'database'),
      pullPolicy: platform.imagePullPolicy,
    },
    size: spec.size ?? SPEC_DEFAULTS.size,
    suspended: spec.suspended ?? false,
    ...restoreValues(store, restore),
    networkPolicy: { platformNamespace: platform.namespace },
    ...ingressValues(id, platform),
    ...(platform.storageClass ? { storageClass: platform.storageClass } : {}),
  };
}

function restoreValues(
  { spec, status }: StoreResource,
  restore: RestoreValues | undefined,
): Pick<ChartValues, 'restore'> {
  if (!spec.source && !status?.restore) return {};
  return { restore: { ...(restore ?? { snapshot: '' as const }), closed: isClosed(status?.restore) } };
}

function ingressValues(id: StoreId, platform: PlatformSettings): Pick<ChartValues, 'ingress'> {
  const { ingressClass: className, certificates, scheme, hstsSeconds: hsts } = platform;
  const tls = {
    ...(certificates !== 'none' && { enabled: true as const, secretName: tlsSecretName(id) }),
    ...(scheme === 'https' && hsts > 0 && { hsts }),
  };
  const ingress = { ...(className && { className }), ...(!isEmpty(tls) && { tls }) };
  return isEmpty(ingress) ? {} : { ingress };
}

const isEmpty = (values: object): boolean => Object.keys(values).length === 0;

function shopValues(
  store: StoreResource,
  engine: EngineDefinition,
  platform: PlatformSettings,
  hosts: StoreHosts,
): ChartValues['store'] {
  const { team, id } = keyOf(store);
  const { spec } = store;
  const { host, url } = storeAddress(store, engine, platform);
  const plugins = takesPlugins(engine.engine)
    ? [...new Set([...platform.plugins, ...(spec.plugins ?? [])])]
    : [];
  return {
    id,
    team,
    displayName: spec.displayName,
    host,
    url,
    aliases: [...hosts.aliases],
    ownHost: hosts.ownHost ?? host,
    adminUser: spec.adminUser ?? platform.adminUser,
    adminEmail: spec.adminEmail ?? platform.adminEmail,
    credentialsRevision: credentialsRevisionOf(store),
    sampleData: spec.sampleData ?? true,
    plugins,
  };
}

/**
 * The text whose digest decides whether Helm runs again: the Store's spec and its public address. Excludes the
 * platform's defaults (image tags, default plugins, storage class), so that a platform upgrade never restarts running
 * stores.
 */
export function digestInput(store: StoreResource, values: ChartValues): string {
  const { displayName, version, plugins, sampleData, adminUser, adminEmail } = store.spec;
  const asked = { displayName, version, plugins, sampleData, adminUser, adminEmail };
  const { url, host, aliases, credentialsRevision } = values.store;
  return JSON.stringify({
    ...asked,
    url,
    host,
    size: values.size,
    suspended: values.suspended,
    ingress: values.ingress,
    ...(aliases.length > 0 ? { aliases } : {}),
    ...(values.restore?.closed && { restore: markOf(values.restore) }),
    ...(credentialsRevision > 0 ? { credentialsRevision } : {}),
  });
}

/** Each state that is loaded in place is a release of its own. */
const markOf = (restore: NonNullable<ChartValues['restore']>): string =>
  ('mark' in restore && restore.mark) || 'closed';
