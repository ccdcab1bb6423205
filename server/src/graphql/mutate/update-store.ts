import type { Label } from '../../store/label.ts';
import {
  keyOf,
  type DeletionPolicy,
  type StoreResource,
  type StoreSize,
  type StoreSpec,
} from '../../store/resource.ts';
import { SPEC_DEFAULTS } from '../../store/spec-defaults.ts';
import { storeHost } from '../../store/url.ts';
import type { Api, GraphContext } from '../context.ts';
import { allowOrphan } from './allow-orphan.ts';
import type { WantedPlan } from '../../store/backup-plan.ts';
import { allowFewerBackups, checkBackupPlan, planChange } from './check-backup-plan.ts';
import { allowExpiry, checkExpiry, expiryText } from './check-expiry.ts';
import { checkPlugins, distinct } from './check-plugins.ts';
import { checkTeam } from './check-team.ts';
import { refuseTakenHost } from './host-taken.ts';
import { InputProblems } from './input-problems.ts';
import { checkLabels, labelChanges } from './label-changes.ts';
import type { ActionInput } from './on-store.ts';
import { patchAction, type StorePatch } from './patch-action.ts';

/** A field that is left out does not change. */
export interface UpdateInput extends ActionInput {
  name?: string | null;
  size?: StoreSize | null;
  /** Null: the default of the platform. The same holds for adminEmail. */
  host?: string | null;
  plugins?: readonly string[] | null;
  adminEmail?: string | null;
  labels?: readonly Label[] | null;
  deletionPolicy?: DeletionPolicy | null;
  /** Null: never. */
  expiresAt?: string | null;
  /** Null: none. */
  backup?: WantedPlan | null;
}

/** Changes the settings of a store in one write. */
export const updateStore = (context: GraphContext, input: UpdateInput) =>
  patchAction(context, 'updateStore', input, async (store) => {
    check(context.api, store, input);
    await allowOrphan(context, keyOf(store).team, input.deletionPolicy, store.spec.deletionPolicy);
    await allowExpiry(context, store, input.expiresAt);
    await allowFewerBackups(context, store, input.backup);
    const patch = patchFor(store, input);
    if (patch?.spec && 'host' in patch.spec) refuseHost(context.api, store, patch.spec.host ?? undefined);
    return patch;
  });

/** The same rules as for createStore. */
function check(api: Api, store: StoreResource, input: UpdateInput): void {
  const problems = new InputProblems();
  problems.check('name', input.name?.trim(), 'name');
  problems.check('host', input.host, 'host');
  problems.check('adminEmail', input.adminEmail, 'adminEmail');
  checkPlugins(problems, store.spec.engine, input.plugins);
  checkLabels(problems, input.labels);
  checkExpiry(problems, input.expiresAt, store.spec.expiresAt);
  checkBackupPlan(problems, input.backup);
  checkTeam(problems, api, keyOf(store).team, withoutNulls(input), { ...SPEC_DEFAULTS, ...store.spec });
  problems.refuse();
}

function refuseHost(api: Api, store: StoreResource, host: string | undefined): void {
  const wanted = storeHost({ ...store, spec: { ...store.spec, host } }, api.platform);
  refuseTakenHost(api, wanted, store);
}

const withoutNulls = ({ size, host, plugins }: UpdateInput) => ({
  size: size ?? undefined,
  host: host ?? undefined,
  plugins: plugins ? [...plugins] : undefined,
});

/** Only what differs, so that an update that changes nothing writes nothing. */
export function patchFor(store: StoreResource, input: UpdateInput): StorePatch | undefined {
  const expiresAt = expiryText(store.spec.expiresAt);
  const present = { ...SPEC_DEFAULTS, ...store.spec, expiresAt };
  const wanted = { ...wantedSpec(input), backup: planChange(store, input.backup) };
  const entries = Object.entries(wanted).filter(
    ([field, value]) => !isSame(value, present[field as keyof StoreSpec]),
  );
  const labels = labelChanges(store.metadata.labels, input.labels);
  if (entries.length === 0) return labels && { labels };
  return { spec: Object.fromEntries(entries), labels };
}

/** Undefined: does not change. Null: removed from the spec. */
function wantedSpec({ name, size, host, plugins, adminEmail, deletionPolicy, expiresAt }: UpdateInput) {
  return {
    displayName: name?.trim(),
    size: size ?? undefined,
    host,
    plugins: plugins === undefined ? undefined : emptyAsNull(distinct(plugins)),
    adminEmail,
    deletionPolicy: deletionPolicy ?? undefined,
    expiresAt: expiryText(expiresAt),
  };
}

const emptyAsNull = (list: string[]): string[] | null => (list.length > 0 ? list : null);

function isSame(wanted: unknown, present: unknown): boolean {
  if (wanted === undefined) return true;
  if (wanted === null) return present === undefined;
  return JSON.stringify(wanted) === JSON.stringify(present);
}
