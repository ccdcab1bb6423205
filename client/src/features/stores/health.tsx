import { Badge, Group, Paper, SegmentedControl, Stack, Table, Text, Title } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import { getFragmentData, graphql, type FragmentType } from '../../gql/index.ts';
import type { HealthFieldsFragment } from '../../gql/graphql.ts';
import { ago } from '../../shared/time.ts';
import { useNow } from '../../shared/use-now.ts';
import { WideTable } from '../../shared/wide-table.tsx';
import { HealthChart } from './health-chart.tsx';
import { answerTime, percent } from './health-words.ts';

export const HealthFields = graphql(`
  fragment HealthFields on Store {
    health {
      state
      message
      checkedAt
      checks {
        name
        ok
        status
        milliseconds
        message
      }
      uptimeDay
      uptimeWeek
      hours {
        since
        upSeconds
        downSeconds
        milliseconds
      }
      days {
        since
        upSeconds
        downSeconds
        milliseconds
      }
    }
  }
`);

type StoreHealth = HealthFieldsFragment['health'];

const STATES = {
  HEALTHY: { color: 'teal', word: '✓ works' },
  UNHEALTHY: { color: 'red', word: '✕ fails' },
  UNKNOWN: { color: 'gray', word: '? not known' },
} as const;

const PARTS = {
  STOREFRONT: 'Storefront',
  STORE_API: 'Store API',
  CHECKOUT: 'Checkout',
  ADMIN: 'Administration',
} as const;

/** What the shop answers when the platform asks it, now and in the last week. */
export function Health({ store }: { store: FragmentType<typeof HealthFields> }): ReactNode {
  const { health } = getFragmentData(HealthFields, store);
  const { color, word } = STATES[health.state];
  return (
    <Paper withBorder p="md" component="section" aria-labelledby="health">
      <Stack gap="xs">
        <Group justify="space-between">
          <Title order={2} size="h5" id="health">
            Health
          </Title>
          <Badge color={color} variant="outline" c="var(--mantine-color-text)" tt="none">
            {word}
          </Badge>
        </Group>
        {health.message && <Text className="sentence">{health.message}</Text>}
        {health.checkedAt ? <Answers health={health} checkedAt={health.checkedAt} /> : <NeverAsked />}
      </Stack>
    </Paper>
  );
}

function NeverAsked(): ReactNode {
  return (
    <Text c="dimmed">
      The shop has not answered the platform yet. It is asked once it is ready, where the platform asks shops
      (HEALTH_CHECKS).
    </Text>
  );
}

function Answers({ health, checkedAt }: { health: StoreHealth; checkedAt: string }): ReactNode {
  const [what, setWhat] = useState<'hours' | 'days'>('hours');
  const now = useNow(true);
  return (
    <>
      <Group justify="space-between">
        <Text size="sm">
          Uptime {percent(health.uptimeDay)} in 24 hours, {percent(health.uptimeWeek)} in 7 days
        </Text>
        <SegmentedControl
          size="xs"
          aria-label="Time of the chart"
          value={what}
          onChange={setWhat}
          data={[
            { value: 'hours', label: '24 hours' },
            { value: 'days', label: '7 days' },
          ]}
        />
      </Group>
      <HealthChart periods={health[what]} what={what} />
      <WideTable label="Last checks" columns={['Part', 'Answer', 'Time']}>
        {health.checks.map(({ name, ok, status, milliseconds, message }) => (
          <Table.Tr key={name}>
            <Table.Td fw={600}>{PARTS[name]}</Table.Td>
            <Table.Td>{ok ? `✓ ${status}` : `✕ ${message}`}</Table.Td>
            <Table.Td>{answerTime(milliseconds)}</Table.Td>
          </Table.Tr>
        ))}
      </WideTable>
      <Text size="xs" c="dimmed">
        Recorded {ago(checkedAt, now)}. Shops are asked every minute and recorded every five, a change at
        once.
      </Text>
    </>
  );
}
