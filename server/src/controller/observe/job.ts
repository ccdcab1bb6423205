import type { JobView, PodView } from '../../kube/objects/objects.ts';
import { LABEL_RESTORE } from '../../store/names.ts';
import { pluginOutcomes } from '../../store/plugin-report.ts';
import type { PluginOutcome } from '../../store/resource.ts';
import type { ObservedJob } from './observed.ts';
import { currentPods, progressOf, troubleOf } from './pods.ts';

/** Of charts/ecommerce-store/templates/common/_restore.tpl. */
const LOAD_CONTAINER = 'load';

/**
 * State of the configure job. Ignores pods of an earlier job with the same name. Reads the pods too, because they
 * report completion seconds before the Job does.
 */
export function observeJob(view: JobView | undefined, pods: readonly PodView[]): ObservedJob {
  if (!view || view.metadata.deletionTimestamp)
    return { exists: false, complete: false, failed: false, failures: 0 };
  const current = currentPods(pods).filter(
    (pod) => pod.metadata.creationTimestamp >= view.metadata.creationTimestamp,
  );
  const { failedReason, failed: failures } = view;
  const complete = view.complete || current.some(({ phase }) => phase === 'Succeeded');
  return {
    exists: true,
    complete,
    failed: failedReason !== undefined,
    failures,
    trouble: complete
      ? undefined
      : troubleOf(failures > 0 && failedReason === undefined ? current.slice(0, 1) : current),
    progress: complete ? undefined : progressOf(current),
    ...restoreOf(view, current),
    plugins: complete ? outcomesIn(current) : undefined,
  };
}

/** Containers that load a backup are first. */
function restoreOf(
  { metadata }: JobView,
  [pod]: readonly PodView[],
): Pick<ObservedJob, 'restore' | 'loaded'> {
  const restore = metadata.labels?.[LABEL_RESTORE];
  if (restore === undefined) return {};
  const load = pod?.containers.find(({ name }) => name === LOAD_CONTAINER);
  return { restore, loaded: load?.terminated?.exitCode === 0 };
}

/** Undefined when no pod reports any: the pods of a job go before the job does. */
function outcomesIn(pods: readonly PodView[]): PluginOutcome[] | undefined {
  const reports = pods.flatMap(({ containers }) =>
    containers.map(({ terminated }) => pluginOutcomes(terminated?.message)),
  );
  return reports.find(({ length }) => length > 0);
}
