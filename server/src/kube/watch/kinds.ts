import { keyOfOwner } from '../../store/domain.ts';
import { keyOfPart, type StoreKey } from '../../store/key.ts';
import {
  BACKUPS,
  DOMAINS,
  GROUP,
  LABEL_ID,
  LABEL_QUOTA,
  PLURAL,
  REPORTING_CONTROLLER,
  ROLLOUTS,
  TEAMS,
  VERSION,
} from '../../store/names.ts';
import type { KindMap, KindName, View } from '../objects/objects.ts';
import type { RawMap } from '../objects/raw.ts';
import * as trim from '../objects/trim.ts';

/** How one kind is watched: one list and one watch for the whole cluster, for any number of stores. */
export interface Kind<K extends KindName = KindName> {
  name: K;
  /** Path of the collection across all namespaces. */
  path: string;
  labelSelector?: string;
  fieldSelector?: string;
  /** Request only metadata: for Secrets, so that a watch never transfers their content. */
  metadataOnly?: boolean;
  trim: (raw: RawMap[K]) => KindMap[K];
  /** The store that an object belongs to. */
  keyOf: (object: KindMap[K]) => StoreKey | undefined;
  /** Its objects may belong to a store without being in the store's namespace. */
  ownedAnywhere?: boolean;
}

const ofPart = (object: View): StoreKey | undefined => keyOfPart(object.metadata);
const ofNobody = (): undefined => undefined;
const ours = { labelSelector: LABEL_ID, keyOf: ofPart };

type Kinds = { [K in KindName]: Kind<K> };

export const KINDS: Kinds = {
  stores: {
    name: 'stores',
    path: `/apis/${GROUP}/${VERSION}/${PLURAL}`,
    trim: trim.trimStore,
    keyOf: ({ metadata }) => ({ team: metadata.namespace ?? '', id: metadata.name }),
  },
  domains: {
    name: 'domains',
    path: `/apis/${GROUP}/${VERSION}/${DOMAINS}`,
    trim: trim.trimDomain,
    keyOf: ({ owner }) => keyOfOwner(owner),
    ownedAnywhere: true,
  },
  teams: {
    name: 'teams',
    path: `/apis/${GROUP}/${VERSION}/${TEAMS}`,
    trim: trim.trimTeam,
    keyOf: ofNobody,
  },
  rollouts: {
    name: 'rollouts',
    path: `/apis/${GROUP}/${VERSION}/${ROLLOUTS}`,
    trim: trim.trimRollout,
    keyOf: ofNobody,
  },
  storebackups: {
    name: 'storebackups',
    path: `/apis/${GROUP}/${VERSION}/${BACKUPS}`,
    trim: trim.trimBackup,
    keyOf: ({ metadata, spec }) => ({ team: metadata.namespace ?? '', id: spec.store }),
    ownedAnywhere: true,
  },
  namespaces: { name: 'namespaces', path: '/api/v1/namespaces', trim: trim.trimNamespace, ...ours },
  pods: { name: 'pods', path: '/api/v1/pods', trim: trim.trimPod, ...ours },
  jobs: { name: 'jobs', path: '/apis/batch/v1/jobs', trim: trim.trimJob, ...ours },
  deployments: { name: 'deployments', path: '/apis/apps/v1/deployments', trim: trim.trimWorkload, ...ours },
  statefulsets: {
    name: 'statefulsets',
    path: '/apis/apps/v1/statefulsets',
    trim: trim.trimWorkload,
    ...ours,
  },
  persistentvolumeclaims: {
    name: 'persistentvolumeclaims',
    path: '/api/v1/persistentvolumeclaims',
    trim: trim.metaOnly,
    ...ours,
  },
  ingresses: {
    name: 'ingresses',
    path: '/apis/networking.k8s.io/v1/ingresses',
    trim: trim.trimIngress,
    ...ours,
  },
  releases: {
    name: 'releases',
    path: '/api/v1/secrets',
    metadataOnly: true,
    trim: trim.trimRelease,
    keyOf: ofPart,
    labelSelector: `owner=helm,${LABEL_ID}`,
  },
  storeSecrets: {
    name: 'storeSecrets',
    path: '/api/v1/secrets',
    metadataOnly: true,
    trim: trim.metaOnly,
    keyOf: ofPart,
    labelSelector: `${LABEL_ID},owner!=helm`,
  },
  nodes: { name: 'nodes', path: '/api/v1/nodes', trim: trim.trimNode, keyOf: ofNobody },
  events: {
    name: 'events',
    path: '/apis/events.k8s.io/v1/events',
    fieldSelector: `reportingController=${REPORTING_CONTROLLER}`,
    trim: trim.trimEvent,
    keyOf: ({ storeKey }) => storeKey,
  },
  resourcequotas: {
    name: 'resourcequotas',
    path: '/api/v1/resourcequotas',
    labelSelector: LABEL_QUOTA,
    trim: trim.trimQuota,
    keyOf: ofNobody,
  },
};

export const KIND_NAMES = Object.keys(KINDS) as readonly KindName[];

/** The kinds that a replica without a controller watches: those that the API reads for many stores at once. */
export const API_KINDS = [
  'stores',
  'domains',
  'teams',
  'rollouts',
  'storebackups',
  'namespaces',
  'nodes',
  'events',
  'resourcequotas',
] as const satisfies readonly KindName[];

export type ApiKind = (typeof API_KINDS)[number];

/** Path of a kind's collection in one namespace. */
export const pathIn = (namespace: string, { path }: Pick<Kind, 'path'>): string =>
  path.replace(/\/([^/]+)$/, `/namespaces/${namespace}/$1`);
