import type { ConditionStatus } from '../../store/conditions.ts';
import { ENGINES } from '../../store/engines/index.ts';
import type { Engine, Phase, StoreSize } from '../../store/resource.ts';
import type { StepName, StepState } from '../../store/steps.ts';
import { builder } from '../builder.ts';

export const EngineEnum = builder.enumType('Engine', {
  description: 'The software that runs a shop.',
  values: Object.fromEntries(
    ENGINES.map(({ engine, description }) => [engine, { value: engine, description }]),
  ) as Record<Engine, { value: Engine; description: string }>,
});

export const StorePhase = builder.enumType('StorePhase', {
  description: 'Where a store is in its life, in one word.',
  values: {
    QUEUED: {
      value: 'Queued' as Phase,
      description: 'Waits for a place among the stores being provisioned.',
    },
    PROVISIONING: { value: 'Provisioning' as Phase, description: 'Comes up for the first time.' },
    READY: { value: 'Ready' as Phase, description: 'An order can be placed.' },
    UPDATING: { value: 'Updating' as Phase, description: 'A change of its release is being applied.' },
    DEGRADED: { value: 'Degraded' as Phase, description: 'Was ready, and does not come back by itself.' },
    RESTARTING: { value: 'Restarting' as Phase, description: 'Was ready, and is coming back.' },
    SUSPENDED: { value: 'Suspended' as Phase, description: 'Scaled to zero on request; its data stays.' },
    DELETING: { value: 'Deleting' as Phase, description: 'Is being torn down.' },
    FAILED: { value: 'Failed' as Phase, description: 'Never became ready; lastError says why.' },
  },
});

export const StoreSizeEnum = builder.enumType('StoreSize', {
  description: 'How much CPU, memory and disk a store may use.',
  values: {
    SMALL: { value: 'small' as StoreSize, description: 'A shop that starts out.' },
    MEDIUM: { value: 'medium' as StoreSize, description: 'A shop with steady traffic.' },
    LARGE: { value: 'large' as StoreSize, description: 'A busy shop.' },
  },
});

export const StepNameEnum = builder.enumType('StepName', {
  description: 'The steps of every store, in their order.',
  values: {
    NAMESPACE: { value: 'Namespace' as StepName, description: 'Its own namespace is there.' },
    SECRETS: { value: 'Secrets' as StepName, description: 'Its passwords are made.' },
    RELEASE: { value: 'Release' as StepName, description: 'Helm has applied the chart.' },
    DATABASE: { value: 'Database' as StepName, description: 'The database answers.' },
    CONFIGURE: { value: 'Configure' as StepName, description: 'The shop is set up by the configure job.' },
    SERVING: { value: 'Serving' as StepName, description: 'The shop answers requests.' },
  },
});

export const StepStateEnum = builder.enumType('StepState', {
  description: 'How far a step is.',
  values: {
    PENDING: { value: 'Pending' as StepState, description: 'Not begun.' },
    RUNNING: { value: 'Running' as StepState, description: 'Under way.' },
    DONE: { value: 'Done' as StepState, description: 'Finished.' },
    FAILED: { value: 'Failed' as StepState, description: 'Ended in an error; its message says which.' },
  },
});

export const ConditionStatusEnum = builder.enumType('ConditionStatus', {
  description: 'Whether a condition holds.',
  values: {
    TRUE: { value: 'True' as ConditionStatus, description: 'It holds.' },
    FALSE: { value: 'False' as ConditionStatus, description: 'It does not hold.' },
    UNKNOWN: { value: 'Unknown' as ConditionStatus, description: 'It cannot be told.' },
  },
});
