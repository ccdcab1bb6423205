/** Reason of condition Released during a helm run of ours. After a crash it identifies the pending release as ours. */
export const RUN_REASON: Record<'install' | 'upgrade' | 'rollback' | 'uninstall', string> = {
  install: 'Installing',
  upgrade: 'Upgrading',
  rollback: 'RollingBack',
  uninstall: 'Uninstalling',
};

export const OURS: ReadonlySet<string> = new Set(Object.values(RUN_REASON));
