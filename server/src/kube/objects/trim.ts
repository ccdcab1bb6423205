import type { BackupResource } from '../../store/backup.ts';
import { PLATFORM } from '../../store/domain.ts';
import type { ContainerState, TerminationState } from '../../store/pod-trouble.ts';
import { GROUP, LABEL_COMPONENT, STORE_COUNT } from '../../store/names.ts';
import type { Meta, StoreResource } from '../../store/resource.ts';
import type { RolloutResource } from '../../store/rollout.ts';
import type { TeamResource } from '../../store/team.ts';
import { shared, sharedTexts } from './intern.ts';
import type * as views from './objects.ts';
import type * as raws from './raw.ts';

/** Our own labels and annotations, the standard label of a component, and those that Helm gives its Secrets. */
const isRead = (key: string): boolean =>
  key.startsWith(`${GROUP}/`) || key === LABEL_COMPONENT || !key.includes('/');

/**
 * The metadata of a part of a store, or of the cluster. Labels and annotations that nothing reads are dropped, and so are
 * managed fields.
 */
export function trimMeta(raw: Meta): Meta {
  const { name, uid, resourceVersion, generation, creationTimestamp, deletionTimestamp } = raw;
  return {
    name,
    namespace: raw.namespace && shared(raw.namespace),
    uid,
    resourceVersion,
    generation,
    creationTimestamp: shared(creationTimestamp),
    deletionTimestamp,
    labels: onlyRead(raw.labels),
    annotations: onlyRead(raw.annotations),
    finalizers: raw.finalizers && sharedTexts(raw.finalizers),
  };
}

function onlyRead(texts: Record<string, string> | undefined): Record<string, string> | undefined {
  if (!texts) return undefined;
  const entries = Object.entries(texts).filter(([key]) => isRead(key));
  return entries.length > 0 ? sharedTexts(Object.fromEntries(entries)) : undefined;
}

export const metaOnly = (raw: raws.Raw): views.View => ({ metadata: trimMeta(raw.metadata) });

function condition({ status }: raws.WithConditions, type: string) {
  return status?.conditions?.find((candidate) => candidate.type === type);
}

/** The condition, if it holds. */
function holding(raw: raws.WithConditions, type: string): ReturnType<typeof condition> {
  const found = condition(raw, type);
  return found?.status === 'True' ? found : undefined;
}

const holds = (raw: raws.WithConditions, type: string): boolean => holding(raw, type) !== undefined;

/** People choose the labels of a Store, and its filters read any of them. */
export function trimStore({ metadata, spec, status }: raws.RawStore): StoreResource {
  const labels = metadata.labels && sharedTexts(metadata.labels);
  const meta = { ...trimMeta(metadata), labels, updatedAt: shared(updatedAt(metadata)) };
  return { metadata: meta, spec: sharedTexts(spec), status: sharedTexts(status) };
}

/** The API server notes the time of the last change for each writer, and for the status apart. */
function updatedAt({ managedFields = [], creationTimestamp }: raws.RawStore['metadata']): string {
  const changes = managedFields.filter(({ subresource }) => subresource !== 'status');
  const times = changes.map(({ time }) => time ?? creationTimestamp);
  return times.reduce((latest, time) => (time > latest ? time : latest), creationTimestamp);
}

/** A Domain without an owner, which the CRD does not allow, belongs to no store. */
export function trimDomain(raw: raws.RawDomain): views.DomainView {
  const owner = sharedTexts(raw.spec?.owner ?? PLATFORM);
  return { ...metaOnly(raw), owner, status: sharedTexts(raw.status) };
}

export function trimTeam({ metadata, spec = {}, status }: raws.RawTeam): TeamResource {
  return { metadata: trimMeta(metadata), spec, status };
}

export function trimRollout({ metadata, spec, status }: raws.RawRollout): RolloutResource {
  return { metadata: trimMeta(metadata), spec, status };
}

export function trimBackup({ metadata, spec, status }: raws.RawBackup): BackupResource {
  return { metadata: trimMeta(metadata), spec, status };
}

const BLOCKERS = [
  'NamespaceFinalizersRemaining',
  'NamespaceContentRemaining',
  'NamespaceDeletionContentFailure',
  'NamespaceDeletionDiscoveryFailure',
];

export function trimNamespace(raw: raws.WithConditions): views.NamespaceView {
  const blocking = BLOCKERS.flatMap((type) => holding(raw, type) ?? []);
  return { ...metaOnly(raw), blockers: blocking.map(({ message = '' }) => message) };
}

export function trimPod(raw: raws.RawPod): views.PodView {
  const { status = {}, spec = {} } = raw;
  const { initContainerStatuses = [], containerStatuses = [] } = status;
  const statuses = [...initContainerStatuses, ...containerStatuses];
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

function unschedulable(raw: raws.RawPod): string | undefined {
  const scheduled = condition(raw, 'PodScheduled');
  return scheduled?.status === 'False' ? (scheduled.message ?? scheduled.reason) : undefined;
}

function trimContainer(raw: raws.ContainerStatus): ContainerState {
  return {
    name: raw.name,
    ready: raw.ready,
    restarts: raw.restartCount,
    waiting: raw.state?.waiting,
    terminated: trimTermination(raw.state?.terminated),
    lastTerminated: trimTermination(raw.lastState?.terminated),
  };
}

function trimTermination(raw: TerminationState | undefined): TerminationState | undefined {
  return raw && { reason: raw.reason, exitCode: raw.exitCode, message: raw.message };
}

export function trimJob(raw: raws.RawJob): views.JobView {
  return {
    ...metaOnly(raw),
    failed: raw.status?.failed ?? 0,
    complete: holds(raw, 'Complete') || holds(raw, 'SuccessCriteriaMet'),
    failedReason: holding(raw, 'Failed')?.reason,
    ...(raw.spec?.suspend && { suspended: true as const }),
  };
}

export function trimWorkload(raw: raws.RawWorkload): views.WorkloadView {
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
    replicaFailure: holding(raw, 'ReplicaFailure')?.message,
    images: templateImages(spec),
  };
}

function templateImages(spec: raws.RawWorkload['spec'] = {}): Record<string, string> {
  const containers = spec.template?.spec?.containers ?? [];
  return Object.fromEntries(containers.map((container) => [container.name, container.image]));
}

export function trimIngress(raw: raws.RawIngress): views.IngressView {
  const rules = raw.spec?.rules ?? [];
  return {
    ...metaOnly(raw),
    hosts: rules.flatMap((rule) => rule.host ?? []),
  };
}

/** Helm stores status and revision in the labels of its Secrets. */
export function trimRelease(raw: raws.Raw): views.ReleaseView {
  const view = metaOnly(raw);
  return {
    ...view,
    status: view.metadata.labels?.['status'] ?? '',
    revision: Number(view.metadata.labels?.['version']),
  };
}

export function trimNode(raw: raws.RawNode): views.NodeView {
  const images = raw.status?.images ?? [];
  const { name, uid, resourceVersion, creationTimestamp } = raw.metadata;
  return {
    metadata: { name, uid, resourceVersion, creationTimestamp },
    imageNames: new Set(images.flatMap((image) => image.names ?? [])),
  };
}

function eventTime(raw: raws.RawEvent): string {
  return raw.series?.lastObservedTime ?? raw.eventTime ?? raw.metadata.creationTimestamp;
}

export function trimEvent(raw: raws.RawEvent): views.EventView {
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

/** The Store that an Event is about. It must be in the Event's own namespace. */
function regardedStore({ regarding = {}, metadata }: raws.RawEvent): views.EventView['storeKey'] {
  const { apiVersion = '', kind, namespace: team, name: id } = regarding;
  if (kind !== 'Store' || !apiVersion.startsWith(`${GROUP}/`) || !team || !id) return undefined;
  return team === metadata.namespace ? { team, id } : undefined;
}

export function trimQuota(raw: raws.RawQuota): views.QuotaView {
  const amount = (text?: string): number | undefined => (text === undefined ? undefined : Number(text));
  return {
    ...metaOnly(raw),
    hard: amount(raw.spec?.hard?.[STORE_COUNT]),
    used: amount(raw.status?.used?.[STORE_COUNT]),
  };
}
