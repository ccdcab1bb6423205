import { Anchor, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { PhaseBadge } from '../../shared/phase-badge.tsx';
import { RetryButton } from '../../shared/retry-button.tsx';
import { responseText } from '../../shared/spark-points.ts';
import { Sparkline } from '../../shared/sparkline.tsx';
import { ago } from '../../shared/time.ts';
import { inWords } from '../../shared/words.ts';
import type { ColumnId } from './column-ids.ts';
import { troubleOf } from './trouble.ts';
import type { StoreRow } from './use-store-window.ts';

interface Column {
  id: ColumnId | 'store' | 'state';
  title: string;
  /** Of the grid's template. */
  width: string;
  /** In the file of an export. */
  text: (row: StoreRow) => string;
  /** In the table, if not the text. */
  cell?: (row: StoreRow) => ReactNode;
}

const time = (value: string): ReactNode => <time dateTime={value}>{ago(value)}</time>;

const CHOSEN: Record<ColumnId, Omit<Column, 'id'>> = {
  engine: { title: 'Engine', width: '6.5rem', text: (row) => row.engineTitle },
  version: { title: 'Version', width: '5rem', text: (row) => row.version ?? '' },
  team: { title: 'Team', width: '6rem', text: (row) => row.team },
  address: {
    title: 'Address',
    width: 'minmax(10rem, 1fr)',
    text: (row) => row.url,
    cell: (row) => (
      <Anchor href={row.url} target="_blank" rel="noreferrer" size="sm" truncate display="block">
        {row.url.replace(/^https?:\/\//, '')}
      </Anchor>
    ),
  },
  size: { title: 'Size', width: '5rem', text: (row) => inWords(row.size) },
  response: {
    title: 'Response',
    width: '6.5rem',
    text: (row) => responseText(row.health.recentMilliseconds),
    cell: (row) => <Sparkline values={row.health.recentMilliseconds} />,
  },
  created: {
    title: 'Created',
    width: '7rem',
    text: (row) => row.createdAt,
    cell: (row) => time(row.createdAt),
  },
  updated: {
    title: 'Changed',
    width: '7rem',
    text: (row) => row.updatedAt,
    cell: (row) => time(row.updatedAt),
  },
};

/** @param path of the page of a store */
function fixedColumns(path: (id: string) => string): Column[] {
  return [
    {
      id: 'store',
      title: 'Store',
      width: 'minmax(9rem, 1fr)',
      text: (row) => row.displayName,
      cell: (row) => (
        <>
          <Anchor
            component={Link}
            to={path(row.id)}
            fw={600}
            size="sm"
            c="var(--mantine-color-text)"
            truncate
          >
            {row.displayName}
          </Anchor>
          <Text size="xs" c="dimmed" truncate>
            {row.id}
          </Text>
        </>
      ),
    },
    {
      id: 'state',
      title: 'State',
      width: 'minmax(18rem, 3fr)',
      text: (row) => row.phase,
      cell: (row) => <State row={row} />,
    },
  ];
}

export function columnsOf(chosen: readonly ColumnId[], path: (id: string) => string): Column[] {
  return [...fixedColumns(path), ...chosen.map((id) => ({ id, ...CHOSEN[id] }))];
}

export const columnTitle = (id: ColumnId): string => CHOSEN[id].title;

/** The phase, why the store needs attention, and what to do about it. */
function State({ row }: { row: StoreRow }): ReactNode {
  const trouble = troubleOf(row);
  const place = row.queuePosition ? `Position ${row.queuePosition} in the queue: ` : '';
  return (
    <div className="grid-state">
      <PhaseBadge phase={row.phase} />
      <div className="grid-reason">
        <Text size="sm" truncate className="sentence" title={trouble?.reason ?? row.message}>
          {place}
          {trouble?.reason ?? row.message}
        </Text>
        {trouble?.remedy && (
          <Text size="xs" c="dimmed" truncate title={trouble.remedy}>
            {trouble.remedy}
          </Text>
        )}
      </div>
      {trouble?.canRetry && (
        <RetryButton id={row.id} team={row.team} aria-label={`Retry now: ${row.displayName}`} />
      )}
    </div>
  );
}
