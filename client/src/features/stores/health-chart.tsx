import { Group, Table, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { WideTable } from '../../shared/wide-table.tsx';
import { answerTime, barsOf, outage, scaleTop, summary, type Period } from './health-words.ts';

/** Units of the drawing: one bar is 10 wide, the outages are in a strip below. */
const WIDTH = 10;
const HEIGHT = 60;
const STRIP = 6;

interface Props {
  periods: readonly Period[];
  what: 'hours' | 'days';
}

/** Response times as bars, outages as a red strip below; the same as a table for those who do not see it. */
export function HealthChart({ periods, what }: Props): ReactNode {
  if (periods.length === 0) return <Text c="dimmed">There are no answers yet.</Text>;
  return (
    <div>
      <Group justify="space-between">
        <Text size="xs" c="dimmed">
          Time until the storefront has answered, up to {answerTime(scaleTop(periods))}
        </Text>
        <Text size="xs" c="dimmed">
          red: outage
        </Text>
      </Group>
      <Drawing periods={periods} what={what} />
      <Group justify="space-between" aria-hidden>
        <Text size="xs" c="dimmed">
          {titleOf(periods[0]?.since ?? '', what)}
        </Text>
        <Text size="xs" c="dimmed">
          now
        </Text>
      </Group>
      <details>
        <summary>Show as a table</summary>
        <HealthTable periods={periods} what={what} />
      </details>
    </div>
  );
}

function Drawing({ periods, what }: Props): ReactNode {
  const width = periods.length * WIDTH;
  return (
    <svg
      role="img"
      aria-label={summary(periods, what)}
      viewBox={`0 0 ${width} ${HEIGHT + STRIP + 2}`}
      preserveAspectRatio="none"
      width="100%"
      height={96}
    >
      <line x1={0} y1={HEIGHT} x2={width} y2={HEIGHT} stroke="var(--line)" strokeWidth={0.5} />
      {barsOf(periods).map(({ since, height, down }, index) => (
        <g key={since}>
          <rect
            x={index * WIDTH + 1}
            y={HEIGHT - height * HEIGHT}
            width={WIDTH - 2}
            height={height * HEIGHT}
            fill="light-dark(#0f766e, #37bea5)"
          />
          <rect
            x={index * WIDTH + 1}
            y={HEIGHT + 2}
            width={(WIDTH - 2) * down}
            height={STRIP}
            fill="var(--danger)"
          />
        </g>
      ))}
    </svg>
  );
}

function HealthTable({ periods, what }: Props): ReactNode {
  return (
    <WideTable label={`Health by ${what}`} columns={['From', 'Mean answer', 'Worked', 'Outage']}>
      {periods.toReversed().map(({ since, upSeconds, downSeconds, milliseconds }) => (
        <Table.Tr key={since}>
          <Table.Td>
            <time dateTime={since}>{titleOf(since, what)}</time>
          </Table.Td>
          <Table.Td>{milliseconds ? answerTime(milliseconds) : '–'}</Table.Td>
          <Table.Td>{outage(upSeconds)}</Table.Td>
          <Table.Td>{outage(downSeconds)}</Table.Td>
        </Table.Tr>
      ))}
    </WideTable>
  );
}

const HOUR = new Intl.DateTimeFormat(undefined, { weekday: 'short', hour: '2-digit', minute: '2-digit' });
const DAY = new Intl.DateTimeFormat(undefined, {
  weekday: 'short',
  day: 'numeric',
  month: 'short',
  timeZone: 'UTC',
});

/** Days are those of UTC. */
const titleOf = (since: string, what: Props['what']): string =>
  (what === 'hours' ? HOUR : DAY).format(new Date(since));
