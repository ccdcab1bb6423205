import { Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { useSubscription } from 'urql';
import { graphql } from '../../gql/index.ts';
import type { FleetChangedSubscription } from '../../gql/graphql.ts';

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
        storesLeftForYou
        concurrentProvisions
        requestsPerWindow
        windowSeconds
      }
    }
  }
`);

type Fleet = FleetChangedSubscription['fleetChanged'];

/** State of the fleet in four figures, and its limits. */
export function FleetHero(): ReactNode {
  const [{ data }] = useSubscription({ query: FleetChanged });
  const fleet = data?.fleetChanged;
  const phases = fleet?.byPhase.filter(({ count }) => count > 0) ?? [];
  const words = phases.map(({ phase, count }) => `${count} ${phase.toLowerCase()}`).join(', ');
  return (
    <section aria-label="Fleet">
      <dl className="hero">
        <Figure
          label="Stores"
          value={fleet ? fleet.total.toLocaleString() : '…'}
          note={words || 'none yet'}
        />
        <Figure
          label="Average to ready"
          value={seconds(fleet?.averageProvisioningSeconds)}
          note="from creation"
        />
        <Figure label="95th percentile" value={seconds(fleet?.p95ProvisioningSeconds)} note="from creation" />
        <Figure
          label="Remaining stores"
          value={fleet ? left(fleet) : '…'}
          note={fleet ? limits(fleet) : ''}
        />
      </dl>
    </section>
  );
}

function seconds(value?: number | null): string {
  return value == null ? '–' : `${value.toFixed(1)} s`;
}

/** The lower of the team's limit and the viewer's. */
function left({ limits: { storesLeft, storesLeftForYou } }: Fleet): string {
  const fewest = Math.min(storesLeft ?? Infinity, storesLeftForYou ?? Infinity);
  return fewest === Infinity ? 'no limit' : String(fewest);
}

function limits({ limits: { concurrentProvisions, requestsPerWindow, windowSeconds } }: Fleet): string {
  const rate = requestsPerWindow ? `; ${requestsPerWindow} changes in ${windowSeconds} s` : '';
  return `${concurrentProvisions} at a time${rate}`;
}

function Figure({ label, value, note }: { label: string; value: string; note: string }): ReactNode {
  return (
    <div>
      <Text component="dt" size="xs" c="dimmed">
        {label}
      </Text>
      <dd>
        {value}
        <Text span display="block" size="xs" c="dimmed" fw={400} lts={0}>
          {note}
        </Text>
      </dd>
    </div>
  );
}
