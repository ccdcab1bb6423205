import type { RestoreStep, StoreRestore, StoreSpec } from './resource.ts';

export type AskedRestore = NonNullable<StoreSpec['restore']>;
export type RestoreStage = StoreRestore['stage'];
export type RestoreOutcome = NonNullable<StoreRestore['outcome']>;

/** Stages in which the shop is stopped while its database runs. */
const CLOSED: ReadonlySet<RestoreStage> = new Set(['Stop', 'Save', 'Load']);

/** The steps of a restore, in order. */
export const RESTORE_STEPS: readonly RestoreStep['name'][] = [
  'Stop',
  'Backup',
  'Load',
  'Configure',
  'Start',
  'Check',
];

/** Whether a restore is under way. */
export const isRestoring = (restore: StoreRestore | undefined): restore is StoreRestore =>
  restore !== undefined && restore.outcome === undefined;

/** Whether the shop has to be stopped: nobody may place an order that the restore would lose. */
export const isClosed = (restore: StoreRestore | undefined): boolean =>
  restore !== undefined && CLOSED.has(restore.stage);

/** Whether a restore ended with neither state loaded, so that the shop stays stopped. */
export const isTorn = (restore: StoreRestore | undefined): boolean =>
  restore?.outcome !== undefined && restore.stage === 'Load';

/** Whether other requests have to wait: the store is neither as in the backup nor as before. */
export const isUnsettled = (restore: StoreRestore | undefined): boolean =>
  isRestoring(restore) || isTorn(restore);

/**
 * Identifies what is loaded: the database notes it when all of it is there, and the configure Job has it as a label. It contains
 * the time, because the backup itself may contain the note of an earlier restore.
 */
export function restoreMark({ startedAt, returning }: StoreRestore): string {
  return `${startedAt.replaceAll(/[^0-9]/g, '')}${returning ? '-back' : ''}`;
}

/** The snapshot that is loaded. */
export const snapshotOf = ({ returning, snapshot, savedSnapshot }: StoreRestore): string =>
  (returning ? savedSnapshot : snapshot) ?? '';
