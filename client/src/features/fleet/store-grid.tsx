import { useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useRef, useState, type KeyboardEvent, type ReactNode } from 'react';
import { isSelected, sizeOf } from './bulk/selection.ts';
import type { Selecting } from './bulk/use-selection.ts';
import { moveOf } from './grid-keys.ts';
import { GridHeader, GridRow, type Columns } from './grid-rows.tsx';
import { rowAt, type LoadedWindow, type StoreRow } from './use-store-window.ts';

const ROW_HEIGHT = 60;

interface Props {
  window: LoadedWindow;
  columns: Columns;
  selecting: Selecting;
  onScroll: (first: number) => void;
  onOpen: (row: StoreRow) => void;
}

/**
 * The rows that are in view, of a list of any length. The grid is one stop of the Tab key: arrow keys move the active row,
 * Space selects it, Shift with an arrow key selects as it moves, Ctrl+A selects all, Escape none, and Enter opens it.
 */
export function StoreGrid({ window, columns, selecting, onScroll, onOpen }: Props): ReactNode {
  const scroller = useRef<HTMLDivElement>(null);
  const [active, setActive] = useState(0);
  const { totalCount } = window;
  // oxlint-disable-next-line react/incompatible-library -- the React Compiler is not in use
  const rows = useVirtualizer({
    count: totalCount,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW_HEIGHT,
    overscan: 4,
  });
  const items = rows.getVirtualItems();
  const first = items[0]?.index ?? 0;
  useEffect(() => onScroll(first), [first, onScroll]);
  const place = Math.min(active, Math.max(0, totalCount - 1));
  const move = (event: KeyboardEvent): void => {
    const to = moveOf(event.key, place, { count: totalCount, page: Math.max(1, items.length - 8) });
    if (to === undefined) return;
    event.preventDefault();
    setActive(to);
    rows.scrollToIndex(to);
    if (event.shiftKey) selecting.extend(place, to);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.target !== event.currentTarget) return;
    const row = rowAt(window, place);
    if (event.key === 'Enter' && row) onOpen(row);
    else if (!selectByKey(event, place, selecting)) move(event);
  };
  const { selection, choose } = selecting;
  return (
    <div ref={scroller} className="grid">
      <table
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-to-interactive-role -- ARIA lets a table be a grid
        role="grid"
        aria-label="Stores"
        aria-multiselectable
        aria-rowcount={totalCount + 1}
        aria-colcount={columns.length + 1}
        aria-activedescendant={totalCount > 0 ? `store-row-${place}` : undefined}
        tabIndex={0}
        onKeyDown={onKeyDown}
      >
        <GridHeader
          columns={columns}
          selected={sizeOf(selection, totalCount)}
          total={totalCount}
          selecting={selecting}
        />
        <tbody style={{ height: rows.getTotalSize() }}>
          {items.map(({ index, start }) => (
            <GridRow
              key={index}
              place={index}
              start={start}
              height={ROW_HEIGHT}
              row={rowAt(window, index)}
              columns={columns}
              isActive={index === place}
              isSelected={isSelected(selection, rowAt(window, index)?.id ?? '')}
              onChoose={choose}
            />
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** @returns whether it is a key that selects */
function selectByKey(event: KeyboardEvent, place: number, selecting: Selecting): boolean {
  if (event.key === ' ') selecting.choose(place, event.shiftKey);
  else if (event.key.toLowerCase() === 'a' && (event.ctrlKey || event.metaKey)) selecting.chooseAll();
  else if (event.key === 'Escape') selecting.clear();
  else return false;
  event.preventDefault();
  return true;
}
