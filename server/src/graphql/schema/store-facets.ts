import { engineOf } from '../../store/engines/index.ts';
import { builder } from '../builder.ts';
import type { AgeCount } from '../fleet/ages.ts';
import type { StoreCounts } from '../fleet/store-counts.ts';
import {
  agesOf,
  certificatesOf,
  enginesOf,
  labelsOf,
  MAX_FACET_VALUES,
  phasesOf,
  valuesOf,
  type CertificateCount,
  type EngineCount,
  type FacetCount,
  type LabelCount,
} from '../read/facets.ts';
import { CERTIFICATE_REASONS, CertificateReasonEnum } from './certificate-reason.ts';
import { EngineEnum } from './enums.ts';
import { PhaseCountType } from './fleet.ts';

const COUNT = { description: 'Number of stores.' };

const EngineCountType = builder.objectRef<EngineCount>('EngineCount').implement({
  description: 'Number of stores of an engine.',
  fields: (t) => ({
    engine: t.expose('engine', { type: EngineEnum, description: 'The engine.' }),
    title: t.string({ description: 'Its display name.', resolve: ({ engine }) => engineOf(engine).title }),
    count: t.exposeInt('count', COUNT),
  }),
});

const FacetCountType = builder.objectRef<FacetCount>('FacetCount').implement({
  description: 'Number of stores with a value.',
  fields: (t) => ({
    value: t.exposeString('value', { description: 'The value; empty for stores without one.' }),
    count: t.exposeInt('count', COUNT),
  }),
});

const LabelCountType = builder.objectRef<LabelCount>('LabelCount').implement({
  description: 'Number of stores with a label.',
  fields: (t) => ({
    key: t.exposeString('key', { description: 'Key of the label.' }),
    value: t.exposeString('value', { description: 'Its value.' }),
    count: t.exposeInt('count', COUNT),
  }),
});

const StoreAgeEnum = builder.enumType('StoreAge', {
  description: 'How long ago a store was created, from the start of the current hour. Ages overlap.',
  values: {
    DAY: { description: 'In the last 24 hours.' },
    WEEK: { description: 'In the last 7 days.' },
    MONTH: { description: 'In the last 30 days.' },
    OLD: { description: 'More than 90 days ago.' },
  } satisfies Record<AgeCount['age'], { description: string }>,
});

const AgeCountType = builder.objectRef<AgeCount>('AgeCount').implement({
  description: 'Number of stores of an age, and the filter that finds them.',
  fields: (t) => ({
    age: t.expose('age', { type: StoreAgeEnum, description: 'The age.' }),
    createdAfter: t.expose('createdAfter', {
      type: 'DateTime',
      nullable: true,
      description: 'For `StoreFilter.createdAfter`.',
    }),
    createdBefore: t.expose('createdBefore', {
      type: 'DateTime',
      nullable: true,
      description: 'For `StoreFilter.createdBefore`.',
    }),
    count: t.exposeInt('count', COUNT),
  }),
});

const CertificateCountType = builder.objectRef<CertificateCount>('CertificateCount').implement({
  description: 'Number of stores whose certificates are in a state.',
  fields: (t) => ({
    reason: t.expose('reason', { type: CertificateReasonEnum, description: 'The state.' }),
    count: t.exposeInt('count', COUNT),
  }),
});

/** At most this is in a message, whatever the fleet. */
const list = { multiplier: 1 };
const OF_MOST = `the ${MAX_FACET_VALUES} of most stores.`;

export const StoreFacetsType = builder.objectRef<StoreCounts>('StoreFacets').implement({
  description:
    'Numbers of stores. Each list ignores what the filter asks of its own field, so that it says what another choice would find. Values without stores are left out.',
  fields: (t) => ({
    phase: t.field({
      type: [PhaseCountType],
      complexity: list,
      description: 'By phase.',
      resolve: phasesOf,
    }),
    engine: t.field({
      type: [EngineCountType],
      complexity: list,
      description: 'By engine.',
      resolve: enginesOf,
    }),
    version: t.field({
      type: [FacetCountType],
      complexity: list,
      description: `By tag of the engine's image: ${OF_MOST}`,
      resolve: (counts) => valuesOf(counts, 'version'),
    }),
    team: t.field({
      type: [FacetCountType],
      complexity: list,
      description: `By team: ${OF_MOST}`,
      resolve: (counts) => valuesOf(counts, 'team'),
    }),
  }),
});

builder.objectFields(StoreFacetsType, (t) => ({
  label: t.field({
    type: [LabelCountType],
    complexity: list,
    description: `By label: ${OF_MOST}`,
    resolve: labelsOf,
  }),
  age: t.field({
    type: [AgeCountType],
    complexity: list,
    description: 'By age when the message was sent. Time alone sends no message.',
    resolve: agesOf,
  }),
  certificate: t.field({
    type: [CertificateCountType],
    complexity: list,
    description: 'By the reason of the condition CERTIFICATE_READY. Stores without one are left out.',
    resolve: (counts) => certificatesOf(counts, CERTIFICATE_REASONS),
  }),
}));
