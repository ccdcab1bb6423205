import type { BackupStatus } from '../../store/backup.ts';
import { rfc3339 } from '../../store/time.ts';
import type { BackupReading } from './decide.ts';
import type { ObservedBackup } from './observed.ts';

/** The whole status that a reading results in. */
export function backupStatus(observed: ObservedBackup, reading: BackupReading): BackupStatus {
  const { backup, now } = observed;
  const { phase, result, forDatabase } = reading;
  const { conditions: _conditions, waitingSince = rfc3339(now), ...before } = backup.status ?? {};
  const begun = phase === 'Running' && before.startedAt === undefined ? beginning(observed) : {};
  const ended = phase === 'Complete' || phase === 'Failed';
  return {
    ...before,
    ...begun,
    ...definedOf(result),
    ...(forDatabase && { waitingSince }),
    phase,
    ...(ended && before.completedAt === undefined && { completedAt: rfc3339(now) }),
    conditions: [conditionOf(observed, reading)],
  };
}

/** What is noted when the Job begins. */
function beginning({ store, now }: ObservedBackup): Partial<BackupStatus> {
  if (!store) return {};
  const { engine, displayName } = store.spec;
  const version = store.status?.version;
  return {
    startedAt: rfc3339(now),
    storeUid: store.metadata.uid,
    displayName,
    engine,
    ...(version !== undefined && { version }),
  };
}

function conditionOf({ backup, now }: ObservedBackup, { phase, reason, message }: BackupReading) {
  const status = phase === 'Complete' ? ('True' as const) : ('False' as const);
  const before = backup.status?.conditions?.find(({ type }) => type === 'Complete');
  const lastTransitionTime = before?.status === status ? before.lastTransitionTime : rfc3339(now);
  const observedGeneration = backup.metadata.generation ?? 0;
  return { type: 'Complete' as const, status, reason, message, observedGeneration, lastTransitionTime };
}

function definedOf(result: object | undefined): Partial<BackupStatus> {
  return Object.fromEntries(Object.entries(result ?? {}).filter(([, value]) => value !== undefined));
}
