import { Group, Paper, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { useSubscription } from 'urql';
import { graphql } from '../../gql/index.ts';

const FleetChanged = graphql(`
  subscription FleetChanged {
    fleetChanged {
      total
      byPhase {
        phase
        count
      }
      averageProvisioningSeconds
      p95ProvisioningSeconds
      limits {
        storesTotal
        storesLeft
      }
    }
  }
`);

/** How the fleet fares, in four figures. */
export function FleetHero(): ReactNode {
  const [{ data }] = useSubscription({ query: FleetChanged });
  const fleet = data?.fleetChanged;
  const ready = fleet?.byPhase.find(({ phase }) => phase === 'READY')?.count ?? 0;
  const seconds = (value?: number | null): string => (value == null ? '–' : `${value.toFixed(1)} s`);
  return (
    <Group component="dl" gap="sm" m={0} grow preventGrowOverflow={false} aria-label="Fleet">
      <Figure label="Stores" value={fleet ? String(fleet.total) : '…'} />
      <Figure label="Ready" value={fleet ? String(ready) : '…'} />
      <Figure label="Average time to ready" value={seconds(fleet?.averageProvisioningSeconds)} />
      <Figure label="Left to create" value={fleet ? String(fleet.limits.storesLeft ?? 'no limit') : '…'} />
    </Group>
  );
}

function Figure({ label, value }: { label: string; value: string }): ReactNode {
  return (
    <Paper withBorder p="sm" miw={130}>
      <Text component="dt" size="xs" c="dimmed">
        {label}
      </Text>
      <Text component="dd" m={0} fz={22} fw={700} style={{ fontVariantNumeric: 'tabular-nums' }}>
        {value}
      </Text>
    </Paper>
  );
}
