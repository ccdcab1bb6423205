import { provisioningStatistics } from '../../store/provisioning-statistics.ts';
import { PHASES } from '../../store/phase.ts';
import type { Phase } from '../../store/resource.ts';
import { visibleStores, type Visible } from '../access/visible.ts';
import type { GraphContext } from '../context.ts';
import { phaseOf } from '../store-view.ts';
import { hiddenLimits, readLimits, type Limits } from './limits.ts';
import { readLiveState, type LiveState } from './live-state.ts';

export interface Fleet {
  total: number;
  byPhase: { phase: Phase; count: number }[];
  averageProvisioningSeconds: number | undefined;
  p95ProvisioningSeconds: number | undefined;
  limits: Limits;
  live: LiveState;
}

export async function readFleet(context: GraphContext): Promise<Fleet> {
  return fleetOf(context, await visibleStores(context));
}

/** Figures of the visible stores. */
export function fleetOf({ api, viewer }: GraphContext, visible: Visible): Fleet {
  const counts = new Map<Phase, number>(PHASES.map((phase) => [phase, 0]));
  const seconds: (number | undefined)[] = [];
  let total = 0;
  for (const store of api.storeIndex.all()) {
    if (!visible(store)) continue;
    total++;
    counts.set(phaseOf(store), (counts.get(phaseOf(store)) ?? 0) + 1);
    seconds.push(store.status?.provisioningSeconds);
  }
  const { average, p95 } = provisioningStatistics(seconds);
  return {
    total,
    byPhase: PHASES.map((phase) => ({ phase, count: counts.get(phase) ?? 0 })),
    averageProvisioningSeconds: average,
    p95ProvisioningSeconds: p95,
    limits: visible.team(api.options.team) ? readLimits(api, viewer) : hiddenLimits(api),
    live: readLiveState(api.informers),
  };
}
