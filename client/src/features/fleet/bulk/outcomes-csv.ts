import { toCsv } from '../csv.ts';
import type { BulkRun } from './run.ts';

/** What came of each store of a run, as a CSV file. */
export function outcomesCsv({ targets, states, problems }: BulkRun): string {
  const reasons = new Map(problems.map(({ id, message }) => [id, message]));
  const rows = targets.map(([id], rank) => [id, states[rank] ?? 'NOT DONE', reasons.get(id) ?? '']);
  return toCsv(['Id', 'Outcome', 'Reason'], rows);
}
