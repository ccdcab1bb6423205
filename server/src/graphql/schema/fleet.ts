import { builder } from '../builder.ts';
import { readFleet, type Fleet } from '../read/fleet.ts';
import type { Limits } from '../read/limits.ts';
import { fleetChanged } from '../live/fleet-changed.ts';
import { StorePhase } from './enums.ts';

export const LimitsType = builder.objectRef<Limits>('Limits').implement({
  description: 'Limits, and how much of them is left. Null: unlimited.',
  fields: (t) => ({
    storesTotal: t.exposeInt('storesTotal', { nullable: true, description: 'Maximum stores of the team.' }),
    storesUsed: t.exposeInt('storesUsed', { description: 'Current stores of the team.' }),
    storesLeft: t.exposeInt('storesLeft', {
      nullable: true,
      description: 'Stores the team can still create.',
    }),
    storesPerAddress: t.exposeInt('storesPerAddress', {
      nullable: true,
      description: 'Maximum stores created from one address.',
    }),
    storesLeftForYou: t.exposeInt('storesLeftForYou', {
      nullable: true,
      description: 'Stores the viewer can still create.',
    }),
    concurrentProvisions: t.exposeInt('concurrentProvisions', {
      description: 'Maximum concurrent provisions; other stores are queued.',
    }),
    requestsPerWindow: t.exposeInt('requestsPerWindow', {
      nullable: true,
      description: 'Maximum changes of one address per window.',
    }),
    windowSeconds: t.exposeInt('windowSeconds', { nullable: true, description: 'Length of the window.' }),
  }),
});

export const PhaseCountType = builder.objectRef<Fleet['byPhase'][number]>('PhaseCount').implement({
  description: 'Number of stores in a phase.',
  fields: (t) => ({
    phase: t.expose('phase', { type: StorePhase, description: 'The phase.' }),
    count: t.exposeInt('count', { description: 'Number of stores.' }),
  }),
});

export const LiveStateType = builder.objectRef<Fleet['live']>('LiveState').implement({
  description: 'Whether the data is up to date.',
  fields: (t) => ({
    fresh: t.exposeBoolean('fresh', { description: 'False while a watch is down.' }),
    staleSince: t.expose('staleSince', {
      type: 'DateTime',
      nullable: true,
      description: 'Since when the data may be out of date.',
    }),
  }),
});

const FleetType = builder.objectRef<Fleet>('Fleet').implement({
  description: 'Figures of all stores that the viewer may see.',
  fields: (t) => ({
    total: t.exposeInt('total', { description: 'Number of stores.' }),
    byPhase: t.expose('byPhase', {
      type: [PhaseCountType],
      description: 'Number of stores in each phase, every phase once.',
    }),
    averageProvisioningSeconds: t.exposeFloat('averageProvisioningSeconds', {
      nullable: true,
      description: 'Mean time from creation to ready.',
    }),
    p95ProvisioningSeconds: t.exposeFloat('p95ProvisioningSeconds', {
      nullable: true,
      description: '95th percentile of the time from creation to ready.',
    }),
    limits: t.expose('limits', { type: LimitsType, description: 'The limits.' }),
    live: t.expose('live', { type: LiveStateType, description: 'Whether the data is up to date.' }),
  }),
});

builder.queryField('fleet', (t) =>
  t.field({
    type: FleetType,
    description: 'Figures of all stores, and the limits.',
    resolve: (_root, _args, context) => readFleet(context),
  }),
);

builder.subscriptionField('fleetChanged', (t) =>
  t.field({
    type: FleetType,
    description: 'The current figures, then the new ones after each change.',
    subscribe: (_root, _args, context) => fleetChanged(context),
    resolve: (fleet) => fleet,
  }),
);
