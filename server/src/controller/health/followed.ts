import type { ShopAddress } from '../../shop/ask.ts';
import { findCondition } from '../../store/conditions.ts';
import { recordCheck } from '../../store/health.ts';
import type { Verdict } from '../../store/health-verdict.ts';
import type { StoreHealth, StoreResource } from '../../store/resource.ts';
import type { ApplicationReport } from './check-application.ts';
import { nextStanding, type Standing } from './next-standing.ts';

/** What the status of a store says about its health. */
export interface HealthReading {
  verdict?: Verdict;
  health?: StoreHealth;
  /** Whether the pods were ready at that time; undefined: not known. */
  ready?: boolean;
}

/** A store whose shop is asked. */
export interface Followed {
  store: StoreResource;
  /** Whether its pods are ready. */
  ready: boolean;
  /** Undefined: to be read again. */
  address?: ShopAddress;
  standing: Standing;
  /** The whole record, of which `told` is what the status has. */
  health?: StoreHealth;
  told: Omit<HealthReading, 'ready'>;
}

/** An unchanged record is written this often, as a kubelet does with the status of its node. Milliseconds. */
const TELL_MS = 5 * 60_000;

/** A new leader goes on from the status. */
export function followed(store: StoreResource, ready: boolean): Followed {
  const told = readingOf(store);
  const { verdict, health } = told;
  const failures = verdict?.status === 'False' ? 1 : 0;
  return { store, ready, standing: { verdict, failures, answered: health !== undefined }, health, told };
}

/** A failure from before the pods became ready says nothing any more. */
export function withReadiness(before: Followed, store: StoreResource, ready: boolean): Followed {
  const { standing, told } = before;
  if (!ready || before.ready || standing.verdict?.status === 'True') return { ...before, store, ready };
  return {
    ...before,
    store,
    ready,
    standing: { ...standing, verdict: undefined, failures: 0 },
    told: { ...told, verdict: undefined },
  };
}

/** What the status of a store says already. */
export function readingOf({ status: { conditions, health } = {} }: StoreResource): HealthReading {
  const condition = findCondition(conditions, 'Healthy');
  if (!condition) return { health };
  const { status, reason, message } = condition;
  return { verdict: { status, reason, message }, health };
}

/** The store after a check. `told` changes when the status has to be written. */
export function afterCheck(
  before: Followed,
  report: ApplicationReport,
  { at, blind, intervalMs }: { at: Date; blind: boolean; intervalMs: number },
): Followed {
  const standing = nextStanding(before.standing, report, blind);
  const held = standing === before.standing;
  const health = standing.answered && !held ? recorded(before, report, at, intervalMs) : before.health;
  const address = report.state === 'healthy' ? before.address : undefined;
  const after = { ...before, address, standing, health };
  return isDue(after, at) ? { ...after, told: { verdict: standing.verdict, health } } : after;
}

function recorded(
  { health }: Followed,
  { state, results }: ApplicationReport,
  at: Date,
  intervalMs: number,
): StoreHealth {
  const since = health ? at.getTime() - Date.parse(health.checkedAt) : intervalMs;
  const seconds = Math.round(Math.max(0, Math.min(since, 2 * intervalMs)) / 1000);
  return recordCheck(health, { at, ok: state === 'healthy', checks: results, seconds });
}

function isDue({ standing, health, told }: Followed, at: Date): boolean {
  const { verdict } = standing;
  if (verdict?.status !== told.verdict?.status || verdict?.message !== told.verdict?.message) return true;
  if (!health) return false;
  return !told.health || at.getTime() - Date.parse(told.health.checkedAt) >= TELL_MS;
}
