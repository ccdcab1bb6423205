import type { StoreResource } from '../../store/resource.ts';
import type { GraphContext } from '../context.ts';
import { phaseOf } from '../store-view.ts';
import { refuse } from '../user-errors.ts';
import type { ActionInput } from './on-store.ts';
import { patchAction, type StorePatch } from './patch-action.ts';
import { valueProblem } from '../../store/rules.ts';

export interface UpgradeInput extends ActionInput {
  version?: string | null;
}

/** Refuses a version that is not a tag, and a suspended store. */
export function planUpgrade(store: StoreResource, version: string | null | undefined): StorePatch {
  checkVersion(version);
  if (phaseOf(store) === 'Suspended') {
    refuse({ kind: 'Conflict', message: `"${store.metadata.name}" is suspended`, hint: 'resume it first' });
  }
  return { spec: version ? { version } : undefined, request: { verb: 'upgrade' } };
}

export function checkVersion(version: string | null | undefined): void {
  const allowed = version === null || version === undefined ? undefined : valueProblem('version', version);
  if (allowed) refuse({ kind: 'InvalidInput', field: 'version', message: `version ${allowed}`, allowed });
}

/** Upgrades to a version, or to the platform's current one. */
export const upgradeStore = (context: GraphContext, input: UpgradeInput) =>
  patchAction(context, 'upgradeStore', input, (store) => planUpgrade(store, input.version));
