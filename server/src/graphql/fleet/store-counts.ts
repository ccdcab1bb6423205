import type { Phase, StoreResource } from '../../store/resource.ts';
import type { StoreFilterInput, StorePredicate } from '../read/store-filter.ts';
import { certificateReasonOf, phaseOf, versionOf } from '../store-view.ts';
import { ProvisioningTimes } from './provisioning-times.ts';
import { Tally } from './tally.ts';

/** What stores are counted by. */
export type Facet = 'phase' | 'engine' | 'version' | 'team' | 'label' | 'created' | 'certificate';

/** Characters of a time down to its hour, as in 2026-01-01T07. */
export const HOUR_LENGTH = 13;

const one = (value: string): readonly string[] => [value];

/** The values of a store: one, or one for each of its labels. */
const VALUES: Record<Facet, (store: StoreResource) => readonly string[]> = {
  phase: (store) => one(phaseOf(store)),
  engine: ({ spec }) => one(spec.engine),
  version: (store) => one(versionOf(store) ?? ''),
  team: ({ metadata }) => one(metadata.namespace ?? ''),
  label: ({ metadata }) => Object.entries(metadata.labels ?? NONE).map(([key, value]) => `${key}=${value}`),
  // The hour of the creation and not an age, which would change as time passes.
  created: ({ metadata }) => one(metadata.creationTimestamp.slice(0, HOUR_LENGTH)),
  certificate: (store) => one(certificateReasonOf(store) ?? ''),
};
const NONE: Record<string, string> = {};
const FACETS = Object.keys(VALUES) as Facet[];

/** What a filter asks of a facet. */
const ASKED: Record<Facet, readonly (keyof StoreFilterInput)[]> = {
  phase: ['phase'],
  engine: ['engine'],
  version: ['version'],
  team: ['team'],
  label: ['labels'],
  created: ['createdAfter', 'createdBefore'],
  certificate: ['certificate'],
};

/** The tests of a filter, those on facets apart. */
export interface FacetedFilter {
  others: StorePredicate;
  /** Only of the facets that the filter is about. */
  facets: readonly { facet: Facet; matches: StorePredicate }[];
}

/** @param prepare makes a predicate of a part of the filter */
export function facetedFilter(
  filter: StoreFilterInput,
  prepare: (part: StoreFilterInput) => StorePredicate,
): FacetedFilter {
  const facets = FACETS.map((facet) => ({ facet, part: pick(filter, ASKED[facet]) }))
    .filter(({ part }) => isAsking(part))
    .map(({ facet, part }) => ({ facet, matches: prepare(part) }));
  const others = Object.entries(filter).filter(([key]) => !OF_FACETS.has(key));
  return { others: prepare(Object.fromEntries(others)), facets };
}

const OF_FACETS: ReadonlySet<string> = new Set(Object.values(ASKED).flat());

const pick = (filter: StoreFilterInput, keys: readonly (keyof StoreFilterInput)[]): StoreFilterInput =>
  Object.fromEntries(keys.map((key) => [key, filter[key]]));

const isAsking = (part: StoreFilterInput): boolean =>
  Object.values(part).some((value) => value !== undefined && value !== null);

/**
 * Counts of the stores that a filter finds. The counts of a facet ignore what the filter asks of that facet, so that they
 * say what another choice would find.
 */
export class StoreCounts {
  readonly times = new ProvisioningTimes();
  readonly #filter: FacetedFilter;
  readonly #tallies: Record<Facet, Tally> = {
    phase: new Tally(),
    engine: new Tally(),
    version: new Tally(),
    team: new Tally(),
    label: new Tally(),
    created: new Tally(),
    certificate: new Tally(),
  };
  #total = 0;
  #revision = 0;

  constructor(filter: FacetedFilter, stores: Iterable<StoreResource>) {
    this.#filter = filter;
    for (const store of stores) this.#count(store, 1);
  }

  get total(): number {
    return this.#total;
  }

  /** Changes when a count may have changed. */
  get revision(): number {
    return this.#revision;
  }

  inPhase(phase: Phase): number {
    return this.#tallies.phase.of(phase);
  }

  facet(facet: Facet): Tally {
    return this.#tallies[facet];
  }

  update(before: StoreResource | undefined, after: StoreResource | undefined): void {
    if (before) this.#count(before, -1);
    if (after) this.#count(after, 1);
    if (!before || !after || !isCountedAlike(this.#filter, before, after)) this.#revision += 1;
  }

  #count(store: StoreResource, change: 1 | -1): void {
    const { others, facets } = this.#filter;
    if (!others(store)) return;
    const [failed, ...more] = facets.filter(({ matches }) => !matches(store));
    if (more.length > 0) return;
    if (failed) return this.#tally(failed.facet, store, change);
    for (const facet of FACETS) this.#tally(facet, store, change);
    this.#total += change;
    if (change === 1) this.times.add(store.status?.provisioningSeconds);
    else this.times.remove(store.status?.provisioningSeconds);
  }

  #tally(facet: Facet, store: StoreResource, change: 1 | -1): void {
    for (const value of VALUES[facet](store)) this.#tallies[facet].add(value, change);
  }
}

function isCountedAlike({ others }: FacetedFilter, a: StoreResource, b: StoreResource): boolean {
  if (others(a) !== others(b)) return false;
  if (a.status?.provisioningSeconds !== b.status?.provisioningSeconds) return false;
  return FACETS.every((facet) => VALUES[facet](a).join() === VALUES[facet](b).join());
}
