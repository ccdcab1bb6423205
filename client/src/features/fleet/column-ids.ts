/** Columns that can be chosen, in order. Name and state are always shown. */
export const COLUMN_IDS = [
  'engine',
  'version',
  'team',
  'address',
  'size',
  'response',
  'created',
  'updated',
] as const;

export type ColumnId = (typeof COLUMN_IDS)[number];

export const DEFAULT_COLUMNS: readonly ColumnId[] = ['engine', 'version', 'team', 'response', 'created'];
