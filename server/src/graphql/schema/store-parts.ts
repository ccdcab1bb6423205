import { knownReason } from '../../store/failure.ts';
import type { Label } from '../../store/label.ts';
import type { PluginOutcome, StoreCondition, StoreFailure, StoreStep } from '../../store/resource.ts';
import type { Revision as HelmRevision } from '../../helm/history.ts';
import { builder } from '../builder.ts';
import { ConditionInterface } from './condition.ts';
import {
  ConditionTypeEnum,
  FailureReasonEnum,
  PluginStateEnum,
  StepNameEnum,
  StepStateEnum,
} from './enums.ts';

const TITLES: Record<StoreStep['name'], string> = {
  Namespace: 'Create its namespace',
  Secrets: 'Generate its passwords',
  Release: 'Install the chart',
  Database: 'Start the database',
  Configure: 'Set up the shop',
  Serving: 'Open the shop',
};

export const StoreStepType = builder.objectRef<StoreStep>('StoreStep').implement({
  description: 'One step of provisioning a store, read from Kubernetes.',
  fields: (t) => ({
    name: t.expose('name', { type: StepNameEnum, description: 'Which step.' }),
    title: t.string({ description: 'Display name of the step.', resolve: (step) => TITLES[step.name] }),
    state: t.expose('state', { type: StepStateEnum, description: 'State of the step.' }),
    startedAt: t.expose('startedAt', { type: 'DateTime', nullable: true, description: 'When it started.' }),
    finishedAt: t.expose('finishedAt', { type: 'DateTime', nullable: true, description: 'When it ended.' }),
    message: t.exposeString('message', {
      nullable: true,
      description: 'What it waits for, or why it failed.',
    }),
  }),
});

export const StoreConditionType = builder.objectRef<StoreCondition>('StoreCondition').implement({
  description: 'A condition of the Store resource, as kubectl shows it.',
  interfaces: [ConditionInterface],
  fields: (t) => ({
    type: t.expose('type', { type: ConditionTypeEnum, description: 'What it is about.' }),
  }),
});

export const StoreFailureType = builder.objectRef<StoreFailure>('StoreFailure').implement({
  description: 'The last error of a store.',
  fields: (t) => ({
    reason: t.field({
      type: FailureReasonEnum,
      description: 'The kind of failure.',
      resolve: ({ reason }) => knownReason(reason),
    }),
    message: t.exposeString('message', { description: 'What happened.' }),
    hint: t.exposeString('hint', { nullable: true, description: 'What to do about it.' }),
  }),
});

export const PluginOutcomeType = builder.objectRef<PluginOutcome>('PluginOutcome').implement({
  description: 'Whether a plugin could be installed.',
  fields: (t) => ({
    plugin: t.exposeString('name', { description: 'The plugin, as it was asked for.' }),
    state: t.expose('state', { type: PluginStateEnum, description: 'Whether it is installed.' }),
    message: t.exposeString('message', { nullable: true, description: 'Why it could not be installed.' }),
  }),
});

export const LabelType = builder.objectRef<Label>('Label').implement({
  description: 'A label of the Store resource.',
  fields: (t) => ({
    key: t.exposeString('key', { description: 'Its key.' }),
    value: t.exposeString('value', { description: 'Its value.' }),
  }),
});

export const RevisionType = builder.objectRef<HelmRevision>('Revision').implement({
  description: 'A revision of the Helm release of a store.',
  fields: (t) => ({
    revision: t.exposeInt('revision', { description: 'Its number, for `rollbackStore`.' }),
    status: t.exposeString('status', {
      description: "Helm's status: deployed, superseded, failed and so on.",
    }),
    updatedAt: t.expose('updated', { type: 'DateTime', description: 'When it was created.' }),
    chartVersion: t.string({
      description: 'Version of the chart.',
      resolve: (revision) => revision.chart.replace(/^.*?-(?=\d)/, ''),
    }),
    appVersion: t.exposeString('appVersion', {
      nullable: true,
      description: "The chart's appVersion.",
    }),
    description: t.exposeString('description', { nullable: true, description: "Helm's description." }),
  }),
});
