import {
  Alert,
  Button,
  Group,
  Modal,
  NativeSelect,
  Paper,
  Skeleton,
  Stack,
  Text,
  TextInput,
  Title,
} from '@mantine/core';
import { useDeferredValue, useState, type ReactNode } from 'react';
import { CreateStore } from '../../features/create/create-store.tsx';
import { FleetHero } from '../../features/fleet/fleet-hero.tsx';
import { PHASE_WORDS } from '../../features/stores/phase-badge.tsx';
import { StoreCard } from '../../features/stores/store-card.tsx';
import { useLiveStores, type ListedStore, type LiveStores } from '../../features/stores/use-live-stores.ts';
import { usePageTitle } from '../../shared/page-title.ts';

/** The list of stores, newest first, and the dialog that creates one. */
export function StoresRoute(): ReactNode {
  usePageTitle('Stores');
  const { live, error } = useLiveStores();
  const [creating, setCreating] = useState(false);
  const [search, setSearch] = useState('');
  const [phase, setPhase] = useState('');
  const wanted = useDeferredValue(search.trim().toLowerCase());
  return (
    <Stack>
      <Group justify="space-between">
        <Title order={1} tabIndex={-1}>
          Stores
        </Title>
        <Button onClick={() => setCreating(true)}>Create store</Button>
      </Group>
      <FleetHero />
      <Freshness live={live} error={error} />
      {live && live.stores.size > 0 && (
        <Group wrap="nowrap">
          <TextInput
            type="search"
            aria-label="Search stores"
            placeholder="Search by name or id"
            style={{ flex: 1 }}
            value={search}
            onChange={(event) => setSearch(event.currentTarget.value)}
          />
          <NativeSelect
            aria-label="Phase"
            data={PHASES}
            value={phase}
            onChange={(event) => setPhase(event.currentTarget.value)}
          />
        </Group>
      )}
      <StoreList live={live} wanted={wanted} phase={phase} />
      <Modal
        opened={creating}
        onClose={() => setCreating(false)}
        title="Create a store"
        closeButtonProps={{ 'aria-label': 'Close' }}
      >
        <CreateStore onDone={() => setCreating(false)} />
      </Modal>
    </Stack>
  );
}

const PHASES = [
  { value: '', label: 'All phases' },
  ...Object.entries(PHASE_WORDS).map(([value, label]) => ({ value, label })),
];

function Freshness({ live, error }: { live: LiveStores | undefined; error: string | undefined }): ReactNode {
  if (error)
    return (
      <Alert color="red" title="The stores could not be read">
        {error}
      </Alert>
    );
  if (live?.staleSince === undefined) return null;
  return (
    <Alert color="yellow" title="Live data is stale" aria-live="polite">
      The server has lost its watch on the cluster and is reconnecting.
    </Alert>
  );
}

interface ListProps {
  live: LiveStores | undefined;
  wanted: string;
  phase: string;
}

function StoreList({ live, wanted, phase }: ListProps): ReactNode {
  if (!live)
    return (
      <Stack aria-busy aria-label="Loading stores">
        {[1, 2].map((n) => (
          <Skeleton key={n} height={110} />
        ))}
      </Stack>
    );
  const matches = (store: ListedStore): boolean =>
    (!phase || store.phase === phase) && `${store.id} ${store.displayName.toLowerCase()}`.includes(wanted);
  const stores = [...live.stores.values()]
    .filter(matches)
    .toSorted((a, b) => b.createdAt.localeCompare(a.createdAt));
  if (live.stores.size === 0) {
    return (
      <Paper withBorder p="xl" ta="center">
        <Text fw={600}>No stores yet</Text>
        <Text size="sm" c="dimmed">
          Create the first one: it accepts orders within seconds.
        </Text>
      </Paper>
    );
  }
  if (stores.length === 0) return <Text c="dimmed">No stores match.</Text>;
  return (
    <Stack gap="sm">
      {stores.map((store) => (
        <StoreCard key={store.id} store={store.card} />
      ))}
    </Stack>
  );
}
