import { findCondition, type ConditionStatus } from '../../store/conditions.ts';
import { uptimeOf, type HealthBuckets } from '../../store/health.ts';
import type { HealthCheck, StoreResource } from '../../store/resource.ts';
import { builder } from '../builder.ts';
import { StoreType } from './store.ts';

const HealthStateEnum = builder.enumType('StoreHealthState', {
  description: 'What the shop of a store answers.',
  values: {
    HEALTHY: { value: 'True' as ConditionStatus, description: 'All of its parts work.' },
    UNHEALTHY: { value: 'False' as ConditionStatus, description: 'A part of it does not work.' },
    UNKNOWN: {
      value: 'Unknown' as ConditionStatus,
      description: 'It is not asked now, or was never reached.',
    },
  },
});

const HealthCheckNameEnum = builder.enumType('HealthCheckName', {
  description: 'A part of a shop.',
  values: {
    STOREFRONT: {
      value: 'Storefront' as HealthCheck['name'],
      description: 'The first page that visitors see.',
    },
    STORE_API: { value: 'StoreApi' as HealthCheck['name'], description: 'The API that lists products.' },
    CHECKOUT: { value: 'Checkout' as HealthCheck['name'], description: 'What the checkout reads.' },
    ADMIN: { value: 'Admin' as HealthCheck['name'], description: 'The page of the administration.' },
  },
});

const HealthCheckType = builder.objectRef<HealthCheck>('HealthCheck').implement({
  description: 'The last answer of one part of a shop.',
  fields: (t) => ({
    name: t.expose('name', { type: HealthCheckNameEnum, description: 'Which part.' }),
    ok: t.exposeBoolean('ok', { description: 'Whether it works.' }),
    status: t.exposeInt('status', {
      nullable: true,
      description: 'HTTP status of the answer, if there is one.',
    }),
    milliseconds: t.exposeInt('milliseconds', { description: 'Time until the answer was complete.' }),
    message: t.exposeString('message', { nullable: true, description: 'What is wrong.' }),
  }),
});

/** One hour or day of a row. */
interface HealthPeriod {
  since: string;
  up: number;
  down: number;
  milliseconds: number;
}

const HealthPeriodType = builder.objectRef<HealthPeriod>('HealthPeriod').implement({
  description: 'An hour or a day of a shop.',
  fields: (t) => ({
    since: t.expose('since', { type: 'DateTime', description: 'When it begins, in UTC.' }),
    upSeconds: t.exposeInt('up', { description: 'How long the shop worked.' }),
    downSeconds: t.exposeInt('down', {
      description: 'How long it did not. The rest of the time it was not asked.',
    }),
    milliseconds: t.int({
      nullable: true,
      description: 'Mean time until the storefront had answered.',
      resolve: ({ milliseconds }) => milliseconds || null,
    }),
  }),
});

const HOUR_MS = 3_600_000;

function periodsOf(row: HealthBuckets | undefined, hours: number): HealthPeriod[] {
  if (!row) return [];
  const begin = Date.parse(row.since);
  return row.up.map((up, index) => ({
    since: new Date(begin + index * hours * HOUR_MS).toISOString(),
    up,
    down: row.down[index] ?? 0,
    milliseconds: row.milliseconds[index] ?? 0,
  }));
}

const StoreHealthType = builder.objectRef<StoreResource>('StoreHealth').implement({
  description:
    'What the shop of a store answered when the platform asked it. The state is at most 90 seconds old, the rest at most six minutes.',
  fields: (t) => ({
    state: t.field({
      type: HealthStateEnum,
      description: 'Whether it works.',
      resolve: ({ status }) => findCondition(status?.conditions, 'Healthy')?.status ?? 'Unknown',
    }),
    message: t.string({
      description: 'What is wrong; empty if nothing is.',
      resolve: ({ status }) => findCondition(status?.conditions, 'Healthy')?.message ?? '',
    }),
    checkedAt: t.field({
      type: 'DateTime',
      nullable: true,
      description: 'When the checks below were made.',
      resolve: ({ status }) => status?.health?.checkedAt,
    }),
    checks: t.field({
      type: [HealthCheckType],
      description: 'Each part, in order. The first that does not answer is the last.',
      resolve: ({ status }) => status?.health?.checks ?? [],
    }),
  }),
});

builder.objectFields(StoreHealthType, (t) => ({
  uptimeDay: t.float({
    nullable: true,
    description:
      'Which part of the last 24 hours it worked, from 0 to 1, without the time in which it was not asked.',
    resolve: ({ status }) => uptimeOf(status?.health?.hours),
  }),
  uptimeWeek: t.float({
    nullable: true,
    description: 'The same of the last 7 days.',
    resolve: ({ status }) => uptimeOf(status?.health?.days),
  }),
  hours: t.field({
    type: [HealthPeriodType],
    description: 'The last 24 hours at most, the oldest first.',
    resolve: ({ status }) => periodsOf(status?.health?.hours, 1),
  }),
  days: t.field({
    type: [HealthPeriodType],
    description: 'The last 7 days at most, the oldest first.',
    resolve: ({ status }) => periodsOf(status?.health?.days, 24),
  }),
  recentMilliseconds: t.intList({
    description:
      'Times of the last 20 answers of the storefront, the newest last; 0 when a part of the shop failed.',
    resolve: ({ status }) => status?.health?.recent ?? [],
  }),
}));

builder.objectField(StoreType, 'health', (t) =>
  t.field({
    type: StoreHealthType,
    description: 'What its shop answers when the platform asks it.',
    resolve: (store) => store,
  }),
);
