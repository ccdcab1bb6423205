import { secretName, storeLabels } from './names.ts';
import { keyOf, type StoreResource } from './resource.ts';
import { SPEC_DEFAULTS } from './spec-defaults.ts';
import { storeAddress, type PublicAddress } from './url.ts';
import { takesPlugins } from './engines/index.ts';
import { splitImage, withTag } from './image-ref.ts';
import type { EngineDefinition, EngineImage, ImageVariable } from './engine.ts';

/** Settings shared by all stores of this platform. */
export interface PlatformSettings extends PublicAddress {
  /** Hosts that no store may have. */
  reservedHosts: readonly string[];
  /** Image references by variable name; a missing one makes its engine unavailable. */
  images: Partial<Record<ImageVariable, string>>;
  imagePullPolicy?: string;
  ingressClass?: string;
  storageClass?: string;
  adminUser: string;
  adminEmail: string;
  /** Installed in every store, in addition to its spec.plugins. */
  plugins: readonly string[];
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
    adminUser: string;
    adminEmail: string;
    sampleData: boolean;
    plugins: string[];
  };
  storeLabels: Record<string, string>;
  existingSecret: string;
  images: { app?: string; database?: string; pullPolicy?: string };
  size: string;
  suspended: boolean;
  ingress?: { className: string };
  storageClass?: string;
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

/** @param version tag of the engine's image to run */
export function chartValues(
  store: StoreResource,
  engine: EngineDefinition,
  platform: PlatformSettings,
  version: string | undefined,
): ChartValues {
  const { team, id } = keyOf(store);
  const { spec } = store;
  const app = imageRef(engine, platform, 'app');
  return {
    engine: engine.slug,
    store: shopValues(store, engine, platform),
    storeLabels: storeLabels(team, id),
    existingSecret: secretName(id),
    images: {
      app: app && version ? withTag(app, version) : app,
      database: imageRef(engine, platform, 'database'),
      pullPolicy: platform.imagePullPolicy,
    },
    size: spec.size ?? SPEC_DEFAULTS.size,
    suspended: spec.suspended ?? false,
    ...(platform.ingressClass ? { ingress: { className: platform.ingressClass } } : {}),
    ...(platform.storageClass ? { storageClass: platform.storageClass } : {}),
  };
}

function shopValues(
  store: StoreResource,
  engine: EngineDefinition,
  platform: PlatformSettings,
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
    adminUser: spec.adminUser ?? platform.adminUser,
    adminEmail: spec.adminEmail ?? platform.adminEmail,
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
  const { url, host } = values.store;
  return JSON.stringify({
    ...asked,
    url,
    host,
    size: values.size,
    suspended: values.suspended,
    ingress: values.ingress,
  });
}
