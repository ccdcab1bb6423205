import { writeFileSync } from 'node:fs';
import { cpus, loadavg } from 'node:os';
import { Command } from 'commander';
import { isMet, ratioOf, type Figure, type Results } from '../tools/benchmarks/results.ts';
import { notedFigures } from './figures.ts';
import { printedTables, printTable } from './table.ts';

/**
 * The command of a benchmark. At its end it prints what is asked of its figures, and with `--json` writes them with its tables.
 * @param name of the benchmark
 */
export function benchCommand(name: string): Command {
  const load = loadavg().map((one) => Math.round(one * 100) / 100);
  const command = new Command(`npm run bench -- ${name}`).option(
    '--json <file>',
    'also writes the results there',
  );
  process.once('exit', (code) => {
    printAsked();
    const { json } = command.opts<{ json?: string }>();
    if (json !== undefined && code === 0) write(json, resultsOf(name, load));
  });
  return command;
}

function printAsked(): void {
  const rows = notedFigures()
    .filter(({ asked }) => asked)
    .map(askedRow);
  if (rows.length > 0) printTable('what is asked', ['figure', 'measured', 'asked', 'met'], rows);
}

function askedRow(figure: Figure): string[] {
  const { name, unit, asked } = figure;
  if (asked?.of === 'ratio') {
    const ratio = ratioOf(figure)?.toFixed(2) ?? '';
    return [name, `${ratio} times the floor`, `≤ ${asked.atMost}`, metText(figure)];
  }
  const measured = figure[asked?.of ?? 'median'];
  return [name, `${asked?.of} ${measured} ${unit}`, `≤ ${asked?.atMost} ${unit}`, metText(figure)];
}

const metText = (figure: Figure): string => (isMet(figure) ? 'yes' : 'no');

function write(file: string, results: Results): void {
  writeFileSync(file, `${JSON.stringify(results, null, 2)}\n`);
  console.log(`\nresults: ${file}`);
}

function resultsOf(name: string, load: readonly number[]): Results {
  const [cpu] = cpus();
  const machine = { cpu: cpu?.model ?? 'unknown', cores: cpus().length, node: process.version, load };
  return {
    command: [name, ...withoutJson(process.argv.slice(2))].join(' '),
    at: new Date().toISOString(),
    machine,
    figures: notedFigures(),
    tables: printedTables(),
  };
}

const withoutJson = (args: readonly string[]): string[] =>
  args.filter((arg, n) => !arg.startsWith('--json') && args[n - 1] !== '--json');
