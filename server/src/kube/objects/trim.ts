import { PLATFORM } from '../../store/domain.ts';
import type { ContainerLook, TerminationLook } from '../../store/pod-trouble.ts';
import { GROUP, STORE_COUNT } from '../../store/names.ts';
import type { Meta, StoreResource } from '../../store/resource.ts';
import type * as views from './objects.ts';

/** An object as the API server sends it. */
// eslint-disable-next-line typescript/no-explicit-any -- Kubernetes' JSON, read field by field below
export type Raw = any;

const LAST_APPLIED = 'kubectl.kubernetes.io/last-applied-configuration';

export function trimMeta(raw: Raw): Meta {
  const { name, namespace, uid, resourceVersion, generation, creationTimestamp, deletionTimestamp } = raw;
  const { labels, finalizers } = raw;
  const annotations = raw.annotations && { ...raw.annotations };
  if (annotations) delete annotations[LAST_APPLIED];
  return {
    name,
    namespace,
    uid,
    resourceVersion,
    generation,
    creationTimestamp,
    deletionTimestamp,
    labels,
    annotations,
    finalizers,
  };
}

export const metaOnly = (raw: Raw): views.View => ({ metadata: trimMeta(raw.metadata) });

function condition(raw: Raw, type: string): Raw {
  return raw.status?.conditions?.find((candidate: Raw) => candidate.type === type);
}

const holds = (raw: Raw, type: string): boolean => condition(raw, type)?.status === 'True';

export function trimStore(raw: Raw): StoreResource {
  const metadata = { ...trimMeta(raw.metadata), updatedAt: updatedAt(raw.metadata) };
  return { metadata, spec: raw.spec, status: raw.status };
}

/** The API server notes the time of the last change for each writer, and for the status apart. */
function updatedAt({ managedFields = [], creationTimestamp }: Raw): string {
  const changes = managedFields.filter(({ subresource }: Raw) => subresource !== 'status');
  const times: string[] = changes.map(({ time }: Raw) => time ?? creationTimestamp);
  return times.reduce((latest, time) => (time > latest ? time : latest), creationTimestamp);
}

/** A Domain without an owner, which the CRD does not allow, goes to no store. */
export function trimDomain(raw: Raw): views.DomainView {
  return { ...metaOnly(raw), owner: raw.spec?.owner ?? PLATFORM };
}

const BLOCKERS = [
  'NamespaceFinalizersRemaining',
  'NamespaceContentRemaining',
  'NamespaceDeletionContentFailure',
  'NamespaceDeletionDiscoveryFailure',
];

export function trimNamespace(raw: Raw): views.NamespaceView {
  const blocking = BLOCKERS.filter((type) => holds(raw, type));
  return {
    ...metaOnly(raw),
    blockers: blocking.map((type) => condition(raw, type).message as string),
  };
}

export function trimPod(raw: Raw): views.PodView {
  const { status = {}, spec = {} } = raw;
  const { initContainerStatuses = [], containerStatuses = [] } = status;
  const statuses: Raw[] = [...initContainerStatuses, ...containerStatuses];
  return {
    ...metaOnly(raw),
    phase: status.phase,
    ready: holds(raw, 'Ready'),
    reason: status.reason,
    message: status.message,
    node: spec.nodeName,
    unschedulable: unschedulable(raw),
    containers: statuses.map(trimContainer),
  };
}

function unschedulable(raw: Raw): string | undefined {
  const scheduled = condition(raw, 'PodScheduled');
  return scheduled?.status === 'False' ? (scheduled.message ?? scheduled.reason) : undefined;
}

function trimContainer(raw: Raw): ContainerLook {
  return {
    name: raw.name,
    ready: raw.ready,
    restarts: raw.restartCount,
    waiting: raw.state?.waiting,
    terminated: trimTermination(raw.state?.terminated),
    lastTerminated: trimTermination(raw.lastState?.terminated),
  };
}

function trimTermination(raw: Raw): TerminationLook | undefined {
  return raw && { reason: raw.reason, exitCode: raw.exitCode, message: raw.message };
}

export function trimJob(raw: Raw): views.JobView {
  const failure = holds(raw, 'Failed') ? condition(raw, 'Failed') : {};
  return {
    ...metaOnly(raw),
    failed: raw.status?.failed ?? 0,
    complete: holds(raw, 'Complete') || holds(raw, 'SuccessCriteriaMet'),
    failedReason: failure.reason,
  };
}

export function trimWorkload(raw: Raw): views.WorkloadView {
  const { status = {}, spec = {} } = raw;
  const { readyReplicas = 0, updatedReplicas = 0, observedGeneration = 0 } = status;
  const { replicas: presentReplicas = 0 } = status;
  return {
    ...metaOnly(raw),
    replicas: spec.replicas ?? 1,
    presentReplicas,
    readyReplicas,
    updatedReplicas,
    observedGeneration,
    replicaFailure: replicaFailure(raw),
    images: templateImages(spec),
  };
}

function templateImages(spec: Raw): Record<string, string> {
  const containers: Raw[] = spec.template?.spec?.containers ?? [];
  return Object.fromEntries(containers.map((container) => [container.name, container.image]));
}

function replicaFailure(raw: Raw): string | undefined {
  return holds(raw, 'ReplicaFailure') ? condition(raw, 'ReplicaFailure').message : undefined;
}

export function trimIngress(raw: Raw): views.IngressView {
  const rules: Raw[] = raw.spec?.rules ?? [];
  return {
    ...metaOnly(raw),
    hosts: rules.flatMap((rule) => rule.host ?? []),
  };
}

/** Helm keeps what is read here in the labels of its Secrets. */
export function trimRelease(raw: Raw): views.ReleaseView {
  const view = metaOnly(raw);
  return {
    ...view,
    status: view.metadata.labels?.['status'] ?? '',
    revision: Number(view.metadata.labels?.['version']),
  };
}

export function trimNode(raw: Raw): views.NodeView {
  const images: Raw[] = raw.status?.images ?? [];
  const { name, uid, resourceVersion, creationTimestamp } = raw.metadata;
  return {
    metadata: { name, uid, resourceVersion, creationTimestamp },
    imageNames: new Set(images.flatMap((image) => image.names ?? [])),
  };
}

function eventTime(raw: Raw): string {
  return raw.series?.lastObservedTime ?? raw.eventTime ?? raw.metadata.creationTimestamp;
}

export function trimEvent(raw: Raw): views.EventView {
  const { series = {}, reason = '', note = '', type = 'Normal' } = raw;
  return {
    ...metaOnly(raw),
    at: eventTime(raw),
    reason,
    note,
    type,
    count: series.count ?? 1,
    storeKey: regardedStore(raw),
  };
}

/** The Store that an event is about: one in the event's own namespace. */
function regardedStore({ regarding = {}, metadata }: Raw): views.EventView['storeKey'] {
  const { apiVersion = '', kind, namespace: team, name: id } = regarding;
  if (kind !== 'Store' || !apiVersion.startsWith(`${GROUP}/`) || !id) return undefined;
  return team === metadata.namespace ? { team, id } : undefined;
}

export function trimQuota(raw: Raw): views.QuotaView {
  const amount = (text?: string): number | undefined => (text === undefined ? undefined : Number(text));
  return {
    ...metaOnly(raw),
    hard: amount(raw.spec?.hard?.[STORE_COUNT]),
    used: amount(raw.status?.used?.[STORE_COUNT]),
  };
}
