import type { JobView, PodView } from '../../kube/objects/objects.ts';
import { pluginOutcomes } from '../../store/plugin-report.ts';
import type { PluginOutcome } from '../../store/resource.ts';
import type { ObservedJob } from './observed.ts';
import { currentPods, progressOf, troubleOf } from './pods.ts';

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
    plugins: complete ? outcomesIn(current) : undefined,
  };
}

/** Undefined when no pod reports any: the pods of a job go before the job does. */
function outcomesIn(pods: readonly PodView[]): PluginOutcome[] | undefined {
  const reports = pods.flatMap(({ containers }) =>
    containers.map(({ terminated }) => pluginOutcomes(terminated?.message)),
  );
  return reports.find(({ length }) => length > 0);
}
