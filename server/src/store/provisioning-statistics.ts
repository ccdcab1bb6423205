/** Average and 95th percentile of the time from creation to the first Ready. Seconds. */
export interface ProvisioningStatistics {
  count: number;
  average?: number;
  p95?: number;
}

/** @param seconds status.provisioningSeconds of the stores; stores that were never Ready have none */
export function provisioningStatistics(seconds: readonly (number | undefined)[]): ProvisioningStatistics {
  const sorted = seconds.filter((value) => value !== undefined).sort((a, b) => a - b);
  if (sorted.length === 0) return { count: 0 };
  const average = sorted.reduce((sum, value) => sum + value, 0) / sorted.length;
  const p95 = sorted[Math.ceil(sorted.length * 0.95) - 1];
  return { count: sorted.length, average, p95 };
}
