import { expect, test } from 'vitest';
import type { Engine, Phase, StoreResource } from '../../store/resource.ts';
import { everything, type Visible } from '../access/visible.ts';
import { Signal } from '../live/signal.ts';
import { storeFilter, type StoreFilterInput } from '../read/store-filter.ts';
import { comparison, type OrderDirection, type OrderField } from '../read/store-order.ts';
import { phaseOf } from '../store-view.ts';
import { FleetIndex } from './fleet-index.ts';

const AT = { baseDomain: 'shops.test', scheme: 'http' } as const;
const PHASES: readonly Phase[] = ['Ready', 'Failed', 'Queued'];
const ENGINES: readonly Engine[] = ['WOOCOMMERCE', 'MEDUSA'];

/** Stores by id, as StoreIndex has them. */
class Stores {
  readonly #stores = new Map<string, StoreResource>();
  readonly #changed = new Signal<string>();

  set(id: string, n: number): void {
    this.#stores.set(id, storeOf(id, n));
    this.#changed.emit(id);
  }

  delete(id: string): void {
    this.#stores.delete(id);
    this.#changed.emit(id);
  }

  get = (id: string): StoreResource | undefined => this.#stores.get(id);
  all = (): StoreResource[] => [...this.#stores.values()];
  listen = (listener: (id: string) => void): (() => void) => this.#changed.listen(listener);
}

const pick = <T>(list: readonly T[], n: number): T => list[n % list.length] as T;

function storeOf(id: string, n: number): StoreResource {
  return {
    metadata: {
      name: id,
      namespace: `team-${n % 3}`,
      uid: id,
      resourceVersion: String(n),
      creationTimestamp: new Date(n * 1000).toISOString(),
      annotations: { 'stores.urumi.dev/created-from': `10.0.0.${n % 2}` },
    },
    spec: { engine: pick(ENGINES, n), displayName: `Shop ${n % 7}` },
    status: { phase: pick(PHASES, n), version: `1.${n % 2}`, provisioningSeconds: (n % 11) / 4 },
  };
}

/** 40 stores that are created, changed and deleted in an order that looks random. */
function churn(stores: Stores, rounds: number): void {
  for (let round = 0; round < rounds; round += 1) {
    const n = (round * 7919) % 1009;
    if (n % 4 === 0) stores.delete(`s${n % 40}`);
    else stores.set(`s${n % 40}`, n);
  }
}

const oneTeam: Visible = Object.assign((store: StoreResource) => store.metadata.namespace === 'team-1', {
  isCurrent: () => true,
  team: (name: string) => name === 'team-1',
  scope: 'team-1',
});
const FILTERS: (StoreFilterInput | undefined)[] = [
  undefined,
  { phase: ['Failed'], engine: ['MEDUSA'] },
  { search: 'shop 3' },
  { team: ['team-2'], version: ['1.1'] },
];
const SCOPES = [everything, oneTeam];

function started(): { stores: Stores; fleet: FleetIndex } {
  const stores = new Stores();
  churn(stores, 60);
  return { stores, fleet: new FleetIndex(stores, AT) };
}

test.each(['NAME', 'CREATED_AT', 'UPDATED_AT', 'PHASE'] as const satisfies OrderField[])(
  'a list by %s has what a filter and a sort of all stores would have',
  async (field) => {
    const { stores, fleet } = started();
    for (const direction of ['ASC', 'DESC'] as const satisfies OrderDirection[]) {
      for (const visible of SCOPES) {
        for (const filter of FILTERS) {
          const held = await fleet.holdList({ visible, filter }, { field, direction });
          churn(stores, 300);
          const matches = storeFilter(filter, AT);
          const all = stores.all().filter((store) => visible(store) && matches(store));
          expect(held.view.items).toEqual(all.toSorted(comparison({ field, direction })));
          held.release();
        }
      }
    }
  },
);

test('a list takes in what changes while it is sorted, and is sorted once for all that ask', async () => {
  const stores = new Stores();
  for (let n = 0; n < 2500; n += 1) stores.set(`s${n}`, n);
  const fleet = new FleetIndex(stores, AT);
  const order = { field: 'NAME' } as const;
  const [first, second] = [
    fleet.list({ visible: everything }, order),
    fleet.list({ visible: everything }, order),
  ];
  churn(stores, 100);
  stores.delete('s2400');
  stores.set('new', 3);
  const list = await first;
  expect(await second).toBe(list);
  expect(list.items).toEqual(stores.all().toSorted(comparison(order)));
});

test('other work is done between the parts of a sort', async () => {
  const stores = new Stores();
  for (let n = 0; n < 5000; n += 1) stores.set(`s${n}`, n);
  const list = new FleetIndex(stores, AT).list({ visible: everything }, { field: 'NAME' });
  let turns = 0;
  const count = (): void => {
    turns += 1;
    counting = setImmediate(count);
  };
  let counting = setImmediate(count);
  await list;
  clearImmediate(counting);
  expect(turns).toBeGreaterThanOrEqual(3);
});

test('counts are those of the stores that match, and of other choices of a facet', () => {
  const { stores, fleet } = started();
  const filter: StoreFilterInput = { phase: ['Failed'], search: 'shop' };
  const { view: counts } = fleet.holdCounts({ visible: oneTeam, filter });
  churn(stores, 500);
  const visible = stores.all().filter(oneTeam);
  const failed = visible.filter((store) => phaseOf(store) === 'Failed');
  expect(counts.total).toBe(failed.length);
  for (const phase of PHASES) {
    expect(counts.facet('phase').of(phase)).toBe(visible.filter((store) => phaseOf(store) === phase).length);
  }
  for (const engine of ENGINES) {
    expect(counts.facet('engine').of(engine)).toBe(
      failed.filter(({ spec }) => spec.engine === engine).length,
    );
  }
  const seconds = failed.map(({ status }) => status?.provisioningSeconds ?? 0);
  expect(counts.times.statistics.average).toBeCloseTo(
    seconds.reduce((sum, value) => sum + value, 0) / seconds.length,
  );
});

test('a change that changes no count keeps the revision of the counts', () => {
  const { stores, fleet } = started();
  const { view: counts } = fleet.holdCounts({ visible: everything });
  stores.set('s1', 5);
  const { revision } = counts;
  stores.set('s1', 5);
  expect(counts.revision).toBe(revision);
  stores.set('s1', 6);
  expect(counts.revision).not.toBe(revision);
});

test('teams and addresses are those of the current stores', () => {
  const { stores, fleet } = started();
  for (const { metadata } of stores.all()) stores.delete(metadata.name);
  stores.set('a', 1);
  stores.set('b', 4);
  expect([...fleet.teams()]).toEqual(['team-1']);
  expect([fleet.inTeam('team-1'), fleet.inTeam('team-2')]).toEqual([2, 0]);
  expect([fleet.createdFrom('10.0.0.1'), fleet.createdFrom('10.0.0.0')]).toEqual([1, 1]);
});
