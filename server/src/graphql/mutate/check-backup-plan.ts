import {
  KEEP_PERIODS,
  keepsLess,
  wholePlan,
  type WantedPlan,
  type WholePlan,
} from '../../store/backup-plan.ts';
import { MOST_KEPT } from '../../store/generated/store-rules.ts';
import { valueProblem } from '../../store/rules.ts';
import { keyOf, type StoreResource } from '../../store/resource.ts';
import type { GraphContext } from '../context.ts';
import { refuse } from '../user-errors.ts';
import type { InputProblems } from './input-problems.ts';

type Plan = WantedPlan | null | undefined;

/** The rules for the scheduled backups of a store. */
export function checkBackupPlan(problems: InputProblems, plan: Plan): void {
  if (!plan) return;
  const add = (path: string[], allowed: string | undefined): void => {
    if (allowed)
      problems.add({ path: ['backup', ...path], message: `${path.join('.')} ${allowed}`, allowed });
  };
  add(['schedule'], valueProblem('schedule', plan.schedule));
  add(['timeZone'], typeof plan.timeZone === 'string' ? valueProblem('timeZone', plan.timeZone) : undefined);
  for (const period of KEEP_PERIODS) {
    const kept = plan.keep?.[period] ?? 0;
    const fits = kept >= 0 && kept <= MOST_KEPT[period];
    add(['keep', period], fits ? undefined : `must be 0 to ${MOST_KEPT[period]}`);
  }
}

/** The plan to write: undefined when nothing changes, null when it ends. */
export function planChange({ spec }: StoreResource, wanted: Plan): WholePlan | null | undefined {
  if (!wanted) return wanted;
  const plan = wholePlan(wanted, spec.backup);
  const same = spec.backup && JSON.stringify(plan) === JSON.stringify(wholePlan(spec.backup));
  return same ? undefined : plan;
}

/**
 * Refuses a change that keeps fewer backups unless the viewer may delete backups. The admission policy
 * (charts/urumi/files/policies/backup-plans.yaml) has the same rule.
 */
export async function allowFewerBackups(
  { api, viewer }: GraphContext,
  store: StoreResource,
  wanted: Plan,
): Promise<void> {
  if (wanted === undefined || !keepsLess(store.spec.backup, wanted && wholePlan(wanted, store.spec.backup)))
    return;
  const { team } = keyOf(store);
  if (await api.access.may(viewer, { verb: 'delete', resource: 'storebackups' }, team)) return;
  const message = `${viewer.name} may not delete backups in team "${team}", which a rule that keeps fewer of them needs`;
  refuse({ kind: 'Forbidden', message });
}
