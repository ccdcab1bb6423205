/** What a measured process answers: its address at the start, and its CPU time so far. Milliseconds. */
export type Report = { url: string } | { cpuMs: number };

export function tell(report: Report): void {
  process.send?.(report);
}

export function tellCpu(): void {
  const { user, system } = process.cpuUsage();
  tell({ cpuMs: (user + system) / 1000 });
}
