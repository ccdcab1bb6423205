import type { RunVerb } from './run.ts';

/** Reason of condition Released while a helm run of ours is under way. After a crash it tells whose the pending release is. */
export const RUN_REASON: Record<RunVerb, string> = {
  install: 'Installing',
  upgrade: 'Upgrading',
  rollback: 'RollingBack',
  uninstall: 'Uninstalling',
};

export const OURS: ReadonlySet<string> = new Set(Object.values(RUN_REASON));
