import { pluginTrouble } from '../../../store/plugin-report.ts';
import type { StepReading } from '../../../store/steps.ts';
import type { ObservedJob, Observed } from '../observed.ts';
import { isConfigured } from '../readiness.ts';

const name = 'Configure';

export function readConfigure(observed: Observed): StepReading {
  const { configure, store } = observed;
  if (isConfigured(observed))
    return { name, state: 'Done', message: remark(configure) ?? doneMessage(observed) };
  if (!configure.exists)
    return { name, state: 'Pending', message: store.spec.suspended ? 'suspended' : undefined };
  if (configure.failed)
    return { name, state: 'Failed', message: configure.trouble?.message ?? 'the job failed' };
  return { name, state: 'Running', message: runningMessage(configure) };
}

const remark = ({ plugins = [] }: ObservedJob): string | undefined => pluginTrouble(plugins);

/** Keeps the message: the job's pod may be deleted by now. */
function doneMessage({ store }: Observed): string | undefined {
  const before = store.status?.steps?.find((step) => step.name === name);
  return before?.state === 'Done' ? before.message : undefined;
}

function runningMessage({ failures, trouble, progress }: ObservedJob): string | undefined {
  const cause = trouble?.message ?? progress;
  if (failures === 0) return cause;
  return `attempt ${failures + 1}${cause ? `: ${cause}` : ''}`;
}
