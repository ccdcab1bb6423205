import { Alert, Group, Modal, Paper, SegmentedControl, Skeleton, Stack, Text, Title } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import { useSearchParams } from 'react-router';
import { DeletedStores } from '../../features/backups/deleted-stores.tsx';
import { CreateStore } from '../../features/create/create-store.tsx';
import { FleetHero } from '../../features/fleet/fleet-hero.tsx';
import { FleetTable } from '../../features/fleet/fleet-table.tsx';
import { useStoreCount } from '../../features/fleet/use-store-count.ts';
import { StoreCards } from '../../features/stores/store-cards.tsx';
import { TeamSummary } from '../../features/teams/team-summary.tsx';
import { GatedButton } from '../../shared/gated-button.tsx';
import { usePageTitle } from '../../shared/page-title.ts';
import { useTeamScope } from '../../shared/team-scope.ts';

/** Most stores that are shown as cards; more are rows of a table. */
const MOST_CARDS = 20;

/** The list of stores, and the dialog that creates one. */
export function StoresRoute(): ReactNode {
  usePageTitle('Stores');
  const { team } = useTeamScope();
  const { count, fresh, error } = useStoreCount(team);
  const [creating, setCreating] = useState(false);
  return (
    <Stack>
      <Group justify="space-between">
        <Title order={1} tabIndex={-1}>
          Stores
        </Title>
        <GatedButton right="canCreateStores" onClick={() => setCreating(true)}>
          Create store
        </GatedButton>
      </Group>
      {team ? <TeamSummary name={team} /> : <FleetHero />}
      <Freshness fresh={fresh} error={error} />
      <StoreList team={team} count={count} />
      <DeletedStores team={team} />
      <Modal
        opened={creating}
        onClose={() => setCreating(false)}
        title="Create a store"
        closeButtonProps={{ 'aria-label': 'Close' }}
      >
        <CreateStore team={team} onDone={() => setCreating(false)} />
      </Modal>
    </Stack>
  );
}

function Freshness({ fresh, error }: { fresh: boolean; error: string | undefined }): ReactNode {
  if (error)
    return (
      <Alert color="red" title="The stores could not be read">
        {error}
      </Alert>
    );
  if (fresh) return null;
  return (
    <Alert color="yellow" title="Live data is stale" aria-live="polite">
      The server has lost its watch on the cluster and is reconnecting.
    </Alert>
  );
}

function StoreList({ team, count }: { team: string | undefined; count: number | undefined }): ReactNode {
  if (count === undefined) return <Skeleton height={110} aria-busy aria-label="Loading stores" />;
  if (count === 0) return <NoStores />;
  if (count > MOST_CARDS) return <FleetTable />;
  return <FewStores team={team} />;
}

const LAYOUT = 'layout';
const LAYOUTS = [
  { value: 'cards', label: 'Cards' },
  { value: 'table', label: 'Table' },
];

/** Cards, or the table of larger fleets. The URL says which. */
function FewStores({ team }: { team: string | undefined }): ReactNode {
  const [params, setParams] = useSearchParams();
  const isTable = params.get(LAYOUT) === 'table';
  const choose = (layout: string): void =>
    setParams(
      (now) => {
        const next = new URLSearchParams(now);
        if (layout === 'table') next.set(LAYOUT, layout);
        else next.delete(LAYOUT);
        return next;
      },
      { replace: true },
    );
  return (
    <>
      <SegmentedControl
        aria-label="Layout"
        size="xs"
        style={{ alignSelf: 'end' }}
        data={LAYOUTS}
        value={isTable ? 'table' : 'cards'}
        onChange={choose}
      />
      {isTable ? <FleetTable /> : <StoreCards team={team} />}
    </>
  );
}

function NoStores(): ReactNode {
  return (
    <Paper withBorder p="xl" ta="center">
      <Text fw={600}>No stores yet</Text>
      <Text size="sm" c="dimmed">
        Create the first one: it accepts orders within seconds.
      </Text>
    </Paper>
  );
}
