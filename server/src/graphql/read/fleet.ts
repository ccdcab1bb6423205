import { PHASES } from '../../store/phase.ts';
import type { Phase } from '../../store/resource.ts';
import { visibleStores, type Visible } from '../access/visible.ts';
import type { GraphContext } from '../context.ts';
import type { StoreCounts } from '../fleet/store-counts.ts';
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
  const visible = await visibleStores(context);
  return fleetOf(context, visible, context.api.fleet.counts({ visible }));
}

/** Figures of the visible stores. */
export function fleetOf({ api, viewer }: GraphContext, visible: Visible, counts: StoreCounts): Fleet {
  const { average, p95 } = counts.times.statistics;
  return {
    total: counts.total,
    byPhase: PHASES.map((phase) => ({ phase, count: counts.inPhase(phase) })),
    averageProvisioningSeconds: average,
    p95ProvisioningSeconds: p95,
    limits: visible.team(api.options.team) ? readLimits(api, viewer) : hiddenLimits(api),
    live: readLiveState(api.informers),
  };
}
