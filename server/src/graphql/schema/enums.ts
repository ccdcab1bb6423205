import type { ConditionStatus, ConditionType } from '../../store/conditions.ts';
import { ENGINES } from '../../store/engines/index.ts';
import { FAILURES, type FailureReason } from '../../store/failure.ts';
import type { DeletionPolicy, Engine, Phase, PluginOutcome, StoreSize } from '../../store/resource.ts';
import type { StepName, StepState } from '../../store/steps.ts';
import { builder } from '../builder.ts';

/** `HelmFailed` as GraphQL writes enum values: HELM_FAILED. */
const constantCase = (name: string): string => name.replace(/(?<=[a-z])(?=[A-Z])/g, '_').toUpperCase();

export const EngineEnum = builder.enumType('Engine', {
  description: 'The software that runs a shop.',
  values: Object.fromEntries(
    ENGINES.map(({ engine, description }) => [engine, { value: engine, description }]),
  ) as Record<Engine, { value: Engine; description: string }>,
});

export const StorePhase = builder.enumType('StorePhase', {
  description: 'State of a store in one word.',
  values: {
    QUEUED: {
      value: 'Queued' as Phase,
      description: 'Waits because of the limit of concurrent provisions.',
    },
    PROVISIONING: { value: 'Provisioning' as Phase, description: 'Being provisioned for the first time.' },
    READY: { value: 'Ready' as Phase, description: 'An order can be placed.' },
    UPDATING: { value: 'Updating' as Phase, description: 'A change of its release is being applied.' },
    DEGRADED: {
      value: 'Degraded' as Phase,
      description: 'Was ready, and takes no orders: its message says why.',
    },
    RESTARTING: { value: 'Restarting' as Phase, description: 'Was ready, and its pods are restarting.' },
    SUSPENDED: { value: 'Suspended' as Phase, description: 'Scaled to zero on request; its data is kept.' },
    DELETING: { value: 'Deleting' as Phase, description: 'Being deleted.' },
    FAILED: { value: 'Failed' as Phase, description: 'Never became ready; see lastError.' },
  },
});

export const StoreSizeEnum = builder.enumType('StoreSize', {
  description: 'How much CPU, memory and disk a store may use.',
  values: {
    SMALL: { value: 'small' as StoreSize, description: 'A new shop.' },
    MEDIUM: { value: 'medium' as StoreSize, description: 'A shop with steady traffic.' },
    LARGE: { value: 'large' as StoreSize, description: 'A busy shop.' },
  },
});

export const StepNameEnum = builder.enumType('StepName', {
  description: 'The steps of every store, in order.',
  values: {
    NAMESPACE: { value: 'Namespace' as StepName, description: 'The namespace exists.' },
    SECRETS: { value: 'Secrets' as StepName, description: 'The passwords are generated.' },
    RELEASE: { value: 'Release' as StepName, description: 'Helm has applied the chart.' },
    DATABASE: { value: 'Database' as StepName, description: 'The database answers.' },
    CONFIGURE: { value: 'Configure' as StepName, description: 'The configure job has set up the shop.' },
    SERVING: { value: 'Serving' as StepName, description: 'The shop answers requests.' },
  },
});

export const StepStateEnum = builder.enumType('StepState', {
  description: 'State of a step.',
  values: {
    PENDING: { value: 'Pending' as StepState, description: 'Not started.' },
    RUNNING: { value: 'Running' as StepState, description: 'In progress.' },
    DONE: { value: 'Done' as StepState, description: 'Finished.' },
    FAILED: { value: 'Failed' as StepState, description: 'Ended with an error; see the message.' },
  },
});

export const ConditionTypeEnum = builder.enumType('StoreConditionType', {
  description: 'What a condition is about.',
  values: {
    READY: { value: 'Ready' as ConditionType, description: 'An order can be placed.' },
    RELEASED: { value: 'Released' as ConditionType, description: 'Helm has deployed the release.' },
    DATABASE_READY: { value: 'DatabaseReady' as ConditionType, description: 'The database answers.' },
    CONFIGURED: { value: 'Configured' as ConditionType, description: 'The configure job is complete.' },
    SERVING: { value: 'Serving' as ConditionType, description: 'The shop answers requests.' },
    PROGRESSING: {
      value: 'Progressing' as ConditionType,
      description: 'The controller or the cluster works towards the spec.',
    },
    STALLED: {
      value: 'Stalled' as ConditionType,
      description: 'The controller waits for a change of the spec or a request.',
    },
    HOST_TAKEN: {
      value: 'HostTaken' as ConditionType,
      description: 'The host that the spec asks for belongs to another owner.',
    },
    CERTIFICATE_READY: {
      value: 'CertificateReady' as ConditionType,
      description: 'Every host has a valid certificate. Absent while the platform issues none.',
    },
    EXPIRING: {
      value: 'Expiring' as ConditionType,
      description: 'The store is deleted within a day. Present only with expiresAt.',
    },
    HEALTHY: {
      value: 'Healthy' as ConditionType,
      description: 'All parts of the shop answer the platform. Absent while it does not ask.',
    },
    RESTORED: {
      value: 'Restored' as ConditionType,
      description: 'The last restore in place is complete. Absent before the first.',
    },
  },
});

export const FailureReasonEnum = builder.enumType('StoreFailureReason', {
  description: 'The kind of a failure of a store.',
  values: Object.fromEntries(
    Object.entries({ ...FAILURES, Other: 'A reason that another version of the platform wrote.' }).map(
      ([value, description]) => [constantCase(value), { value, description }],
    ),
  ) as Record<string, { value: FailureReason | 'Other'; description: string }>,
});

export const DeletionPolicyEnum = builder.enumType('DeletionPolicy', {
  description: 'What happens to what runs for a store when the store is deleted.',
  values: {
    DELETE: { value: 'Delete' as DeletionPolicy, description: 'It is deleted with all its data.' },
    ORPHAN: { value: 'Orphan' as DeletionPolicy, description: 'The namespace stays and goes on running.' },
  },
});

export const PluginStateEnum = builder.enumType('PluginState', {
  description: 'Whether a plugin is installed.',
  values: {
    INSTALLED: { value: 'Installed' as PluginOutcome['state'], description: 'It is installed.' },
    FAILED: { value: 'Failed' as PluginOutcome['state'], description: 'It could not be installed.' },
  },
});

export const ConditionStatusEnum = builder.enumType('ConditionStatus', {
  description: 'Status of a condition.',
  values: {
    TRUE: { value: 'True' as ConditionStatus, description: 'The condition is true.' },
    FALSE: { value: 'False' as ConditionStatus, description: 'The condition is false.' },
    UNKNOWN: { value: 'Unknown' as ConditionStatus, description: 'The status is unknown.' },
  },
});
