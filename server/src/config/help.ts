import { VARIABLES } from './variables.ts';

/** The output of --help. */
export function configHelp(): string {
  const rows = Object.entries(VARIABLES).map(([name, { default: value, unit, help }]) => [
    name,
    value || '(empty)',
    unit,
    help,
  ]);
  const all = [['variable', 'default', 'unit', 'what it does'], ...rows];
  const widths = [0, 1, 2].map((column) =>
    Math.min(40, Math.max(...all.map((row) => (row[column] ?? '').length))),
  );
  const lines = all.map((row) =>
    row
      .map((cell, column) => cell.padEnd(widths[column] ?? 0))
      .join('  ')
      .trimEnd(),
  );
  return `node server/src/main.ts: the Urumi server. Configured by environment variables:\n\n${lines.join('\n')}\n`;
}
