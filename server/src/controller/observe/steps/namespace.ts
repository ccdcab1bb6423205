import type { StepReading } from '../../../store/steps.ts';
import type { Observed } from '../observed.ts';

export function readNamespace({ namespace }: Observed): StepReading {
  const name = 'Namespace';
  switch (namespace.state) {
    case 'active':
      return { name, state: 'Done' };
    case 'missing':
      return { name, state: 'Pending' };
    case 'taken':
      return { name, state: 'Failed', message: `belongs to ${namespace.owner}` };
    case 'terminating':
      return { name, state: 'Running', message: terminating(namespace) };
  }
}

function terminating({ ours, blockers }: { ours: boolean; blockers: string }): string {
  const name = ours ? 'the namespace' : "the previous store's namespace";
  const what = `waiting for ${name} to be deleted`;
  return blockers ? `${what}: ${blockers}` : what;
}
