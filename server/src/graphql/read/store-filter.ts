import type { Engine, Phase, StoreCertificate, StoreResource, StoreSize } from '../../store/resource.ts';
import { SPEC_DEFAULTS } from '../../store/spec-defaults.ts';
import { storeHost, type PublicAddress } from '../../store/url.ts';
import type { Label } from '../../store/label.ts';
import { certificateReasonOf, phaseOf, versionOf } from '../store-view.ts';

/** All of what is given must hold; of a list, one. */
export interface StoreFilterInput {
  ids?: readonly string[] | null;
  team?: readonly string[] | null;
  phase?: readonly Phase[] | null;
  engine?: readonly Engine[] | null;
  size?: readonly StoreSize[] | null;
  version?: readonly string[] | null;
  labels?: readonly Label[] | null;
  createdAfter?: string | null;
  createdBefore?: string | null;
  suspended?: boolean | null;
  certificate?: readonly StoreCertificate['reason'][] | null;
  host?: string | null;
  search?: string | null;
}

export type StorePredicate = (store: StoreResource) => boolean;

/** Whether a store matches. What a filter asks for is prepared once, for many stores. */
export function storeFilter(filter: StoreFilterInput | null | undefined, at: PublicAddress): StorePredicate {
  if (!filter) return () => true;
  const tests = [...ofLists(filter), ...ofTimes(filter), ...ofTexts(filter, at), ...ofLabels(filter)];
  return (store) => tests.every((test) => test(store));
}

function ofLists(filter: StoreFilterInput): StorePredicate[] {
  const { suspended } = filter;
  return [
    oneOf(filter.ids, ({ metadata }) => metadata.name),
    oneOf(filter.team, ({ metadata }) => metadata.namespace ?? ''),
    oneOf(filter.phase, phaseOf),
    oneOf(filter.engine, ({ spec }) => spec.engine),
    oneOf(filter.size, ({ spec }) => spec.size ?? SPEC_DEFAULTS.size),
    oneOf(filter.version, (store) => versionOf(store) ?? ''),
    oneOf<string | undefined>(filter.certificate, certificateReasonOf),
    oneOf(isGiven(suspended) ? [suspended] : null, ({ spec }) => spec.suspended ?? false),
  ].flat();
}

function oneOf<T>(
  wanted: readonly T[] | null | undefined,
  read: (store: StoreResource) => T,
): StorePredicate[] {
  if (!wanted) return [];
  const values = new Set(wanted);
  return [(store) => values.has(read(store))];
}

function ofTimes({ createdAfter, createdBefore }: StoreFilterInput): StorePredicate[] {
  if (!isGiven(createdAfter) && !isGiven(createdBefore)) return [];
  const created = ({ metadata }: StoreResource): number => Date.parse(metadata.creationTimestamp);
  const after = isGiven(createdAfter) ? Date.parse(createdAfter) : -Infinity;
  const before = isGiven(createdBefore) ? Date.parse(createdBefore) : Infinity;
  return [(store) => created(store) > after && created(store) < before];
}

function ofTexts({ host, search }: StoreFilterInput, at: PublicAddress): StorePredicate[] {
  const tests: StorePredicate[] = [];
  const domain = host?.trim().toLowerCase();
  if (domain)
    tests.push((store) => storeHost(store, at) === domain || storeHost(store, at).endsWith(`.${domain}`));
  const part = search?.trim().toLowerCase();
  if (part) tests.push((store) => searched(store, at).some((text) => text.toLowerCase().includes(part)));
  return tests;
}

const searched = (store: StoreResource, at: PublicAddress): string[] => [
  store.metadata.name,
  store.spec.displayName,
  storeHost(store, at),
];

function ofLabels({ labels }: StoreFilterInput): StorePredicate[] {
  return (labels ?? []).map(
    ({ key, value }) =>
      ({ metadata }: StoreResource) =>
        metadata.labels?.[key] === value,
  );
}

const isGiven = <T>(value: T | null | undefined): value is T => value !== null && value !== undefined;
