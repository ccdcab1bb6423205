import type { Phase, StoreResource } from '../../store/resource.ts';
import { phaseOf, updatedAtOf } from '../store-view.ts';

export type OrderField = 'NAME' | 'CREATED_AT' | 'UPDATED_AT' | 'PHASE';
export type OrderDirection = 'ASC' | 'DESC';

export interface StoreOrder {
  field: OrderField;
  direction?: OrderDirection | null;
}

/** The values of the deprecated argument `orderBy`. */
export type OldStoreOrder = 'NAME_ASC' | 'NAME_DESC' | 'CREATED_ASC' | 'CREATED_DESC' | 'PHASE_ASC';

const OLD: Record<OldStoreOrder, StoreOrder> = {
  NAME_ASC: { field: 'NAME', direction: 'ASC' },
  NAME_DESC: { field: 'NAME', direction: 'DESC' },
  CREATED_ASC: { field: 'CREATED_AT', direction: 'ASC' },
  CREATED_DESC: { field: 'CREATED_AT', direction: 'DESC' },
  PHASE_ASC: { field: 'PHASE', direction: 'ASC' },
};

export const parseOrder = (order: OldStoreOrder): StoreOrder => OLD[order];

export type Comparison = (a: StoreResource, b: StoreResource) => number;

/** What needs attention comes first. */
const URGENCY: readonly Phase[] = [
  'Failed',
  'Degraded',
  'Deleting',
  'Restarting',
  'Updating',
  'Provisioning',
  'Queued',
  'Suspended',
  'Ready',
];

const byText = (text: (store: StoreResource) => string): Comparison => {
  const { compare } = new Intl.Collator('en', { numeric: true, sensitivity: 'base' });
  return (a, b) => compare(text(a), text(b));
};
const byId: Comparison = (a, b) => (a.metadata.name < b.metadata.name ? -1 : 1);
const byName = byText((store) => store.spec.displayName);
const byTime = (time: (store: StoreResource) => string): Comparison => {
  return (a, b) => compareTimes(time(a), time(b));
};

/** Times in UTC of one length have one format, and their texts have their order. Parsing costs ten times as much. */
function compareTimes(a: string, b: string): number {
  if (a.length === b.length && a.endsWith('Z') && b.endsWith('Z')) return a < b ? -1 : Number(a > b);
  return Date.parse(a) - Date.parse(b);
}
const byAge = byTime(({ metadata }) => metadata.creationTimestamp);
const byUpdate = byTime(updatedAtOf);
const byUrgency: Comparison = (a, b) => URGENCY.indexOf(phaseOf(a)) - URGENCY.indexOf(phaseOf(b));

const FIELDS: Record<OrderField, Comparison> = {
  NAME: byName,
  CREATED_AT: byAge,
  UPDATED_AT: byUpdate,
  PHASE: (a, b) => byUrgency(a, b) || byName(a, b),
};

/** Stores that are equal in the field come by id, in either direction. */
export function comparison({ field, direction }: StoreOrder): Comparison {
  const compare = FIELDS[field];
  return direction === 'DESC' ? (a, b) => compare(b, a) || byId(a, b) : (a, b) => compare(a, b) || byId(a, b);
}
