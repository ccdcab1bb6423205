import type { Kube } from '../client.ts';

export interface NamespaceWarning {
  reason: string;
  note: string;
  regarding: string;
  at: string;
}

interface RawEvent {
  reason?: string;
  note?: string;
  regarding?: { name?: string };
  eventTime?: string;
  deprecatedLastTimestamp?: string;
  metadata: { creationTimestamp: string };
}

/** Warnings that other controllers left in a namespace, newest first. One request; not for a hot path. */
export async function listNamespaceWarnings(
  kube: Kube,
  { namespace, regardingName, limit = 20 }: { namespace: string; regardingName?: string; limit?: number },
): Promise<NamespaceWarning[]> {
  const query = { fieldSelector: 'type=Warning', limit: 200 };
  const { items } = await kube.request<{ items: RawEvent[] }>({
    path: `/apis/events.k8s.io/v1/namespaces/${namespace}/events`,
    query,
  });
  const warnings = items
    .map(toWarning)
    .filter(({ regarding }) => !regardingName || regarding === regardingName);
  return warnings.sort((a, b) => Date.parse(b.at) - Date.parse(a.at)).slice(0, limit);
}

function toWarning(raw: RawEvent): NamespaceWarning {
  const at = raw.eventTime ?? raw.deprecatedLastTimestamp ?? raw.metadata.creationTimestamp;
  return { reason: raw.reason ?? '', note: raw.note ?? '', regarding: raw.regarding?.name ?? '', at };
}
