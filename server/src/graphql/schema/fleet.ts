import { builder } from '../builder.ts';
import { readFleet, type Fleet } from '../read/fleet.ts';
import type { Limits } from '../read/limits.ts';
import { fleetChanged } from '../live/fleet-changed.ts';
import { StorePhase } from './enums.ts';

const LimitsType = builder.objectRef<Limits>('Limits').implement({
  description: 'How much is allowed and how much of it is left. Null is unlimited.',
  fields: (t) => ({
    storesTotal: t.exposeInt('storesTotal', { nullable: true, description: 'Stores the team may have.' }),
    storesUsed: t.exposeInt('storesUsed', { description: 'Stores the team has.' }),
    storesLeft: t.exposeInt('storesLeft', {
      nullable: true,
      description: 'Stores the team can still create.',
    }),
    storesPerAddress: t.exposeInt('storesPerAddress', {
      nullable: true,
      description: 'Stores one address may create.',
    }),
    storesLeftForYou: t.exposeInt('storesLeftForYou', {
      nullable: true,
      description: 'Stores the viewer can still create.',
    }),
    concurrentProvisions: t.exposeInt('concurrentProvisions', {
      description: 'Stores provisioned at the same time; others queue.',
    }),
    requestsPerWindow: t.exposeInt('requestsPerWindow', {
      nullable: true,
      description: 'Changes one address may ask for in a window.',
    }),
    windowSeconds: t.exposeInt('windowSeconds', { nullable: true, description: 'Length of that window.' }),
  }),
});

const PhaseCountType = builder.objectRef<Fleet['byPhase'][number]>('PhaseCount').implement({
  description: 'How many stores are in a phase.',
  fields: (t) => ({
    phase: t.expose('phase', { type: StorePhase, description: 'The phase.' }),
    count: t.exposeInt('count', { description: 'How many.' }),
  }),
});

export const LiveStateType = builder.objectRef<Fleet['live']>('LiveState').implement({
  description: 'Whether what is shown is what Kubernetes has now.',
  fields: (t) => ({
    fresh: t.exposeBoolean('fresh', { description: 'False while a watch is down.' }),
    staleSince: t.expose('staleSince', {
      type: 'DateTime',
      nullable: true,
      description: 'Since when it may be out of date.',
    }),
  }),
});

const FleetType = builder.objectRef<Fleet>('Fleet').implement({
  description: 'All stores that the viewer may see, in figures.',
  fields: (t) => ({
    total: t.exposeInt('total', { description: 'How many there are.' }),
    byPhase: t.expose('byPhase', {
      type: [PhaseCountType],
      description: 'How many in each phase, every phase once.',
    }),
    averageProvisioningSeconds: t.exposeFloat('averageProvisioningSeconds', {
      nullable: true,
      description: 'Mean time from creation to ready.',
    }),
    p95ProvisioningSeconds: t.exposeFloat('p95ProvisioningSeconds', {
      nullable: true,
      description: '19 of 20 stores were ready in this time.',
    }),
    limits: t.expose('limits', { type: LimitsType, description: 'What is left.' }),
    live: t.expose('live', { type: LiveStateType, description: 'Whether this is up to date.' }),
  }),
});

builder.queryField('fleet', (t) =>
  t.field({
    type: FleetType,
    description: 'All stores in figures, and the limits left.',
    resolve: (_root, _args, context) => readFleet(context),
  }),
);

builder.subscriptionField('fleetChanged', (t) =>
  t.field({
    type: FleetType,
    description: 'The figures now, and again when they change.',
    subscribe: (_root, _args, context) => fleetChanged(context),
    resolve: (fleet) => fleet,
  }),
);
