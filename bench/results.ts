import { writeFile } from 'node:fs/promises';
import { cpus, loadavg } from 'node:os';
import { printedTables, type Table } from './table.ts';

/** What a run of a benchmark writes as JSON: its tables, and where and when they were measured. */
interface Results {
  bench: string;
  at: string;
  machine: { cpu: string; cores: number; node: string; load: number[] };
  options: Record<string, string>;
  tables: readonly Table[];
}

/** Writes the tables that were printed so far. @param bench its name */
export async function writeResults(
  file: string,
  bench: string,
  options: Record<string, string>,
): Promise<void> {
  const [cpu] = cpus();
  const results: Results = {
    bench,
    at: new Date().toISOString(),
    machine: {
      cpu: cpu?.model ?? 'unknown',
      cores: cpus().length,
      node: process.version,
      load: loadavg().map((load) => Math.round(load * 100) / 100),
    },
    options,
    tables: printedTables(),
  };
  await writeFile(file, `${JSON.stringify(results, null, 2)}\n`);
  console.log(`\nresults: ${file}`);
}
