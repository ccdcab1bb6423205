import { Skeleton } from '@mantine/core';
import { memo, type ReactNode } from 'react';
import type { Selecting } from './bulk/use-selection.ts';
import type { columnsOf } from './columns.tsx';
import type { StoreRow } from './use-store-window.ts';

export type Columns = ReturnType<typeof columnsOf>;

/** Widths of the columns, that of the checkboxes first. */
const templateOf = (columns: Columns): string => ['1.25rem', ...columns.map(({ width }) => width)].join(' ');

interface HeaderProps {
  columns: Columns;
  selected: number;
  total: number;
  selecting: Selecting;
}

export function GridHeader({ columns, selected, total, selecting }: HeaderProps): ReactNode {
  const isAll = total > 0 && selected === total;
  return (
    <thead>
      <tr aria-rowindex={1} style={{ gridTemplateColumns: templateOf(columns) }}>
        <th scope="col">
          <input
            type="checkbox"
            aria-label="Select all stores that match"
            checked={isAll}
            ref={(box) => {
              if (box) box.indeterminate = selected > 0 && !isAll;
            }}
            onChange={() => (selected > 0 ? selecting.clear() : selecting.chooseAll())}
          />
        </th>
        {columns.map(({ id, title }) => (
          <th key={id} scope="col">
            {title}
          </th>
        ))}
      </tr>
    </thead>
  );
}

interface RowProps {
  place: number;
  /** Pixels. */
  start: number;
  height: number;
  row: StoreRow | undefined;
  columns: Columns;
  isActive: boolean;
  isSelected: boolean;
  onChoose: (place: number, extend: boolean) => void;
}

/** Only rows that change are rendered again. */
export const GridRow = memo(function GridRow(props: RowProps): ReactNode {
  const { place, start, height, row, columns, isActive, isSelected, onChoose } = props;
  return (
    <tr
      id={`store-row-${place}`}
      aria-rowindex={place + 2}
      aria-selected={isSelected}
      data-active={isActive}
      data-store={row?.id}
      style={{ gridTemplateColumns: templateOf(columns), height, transform: `translateY(${start}px)` }}
    >
      <td>
        {row && (
          <input
            type="checkbox"
            aria-label={`Select ${row.displayName}`}
            tabIndex={-1}
            checked={isSelected}
            readOnly
            onClick={(event) => onChoose(place, event.shiftKey)}
          />
        )}
      </td>
      {columns.map(({ id, text, cell }) => (
        <td key={id}>{row ? (cell?.(row) ?? text(row)) : <Skeleton height={14} width="70%" />}</td>
      ))}
    </tr>
  );
});
