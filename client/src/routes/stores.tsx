import { Alert, Button, Group, Modal, Paper, Skeleton, Stack, Text, TextInput, Title } from '@mantine/core';
import { useDeferredValue, useState, type ReactNode } from 'react';
import { CreateStore } from '../features/create/create-store.tsx';
import { useConnection } from '../features/connection/connection-state.tsx';
import { FleetHero } from '../features/fleet/fleet-hero.tsx';
import { StoreCard } from '../features/stores/store-card.tsx';
import { useLiveStores, type ListedStore, type LiveStores } from '../features/stores/use-live-stores.ts';
import { usePageTitle } from '../lib/page-title.ts';

/** The list of stores, newest first, and how to create one. */
export function StoresRoute(): ReactNode {
  usePageTitle('Stores');
  const { live, error } = useLiveStores();
  const [creating, setCreating] = useState(false);
  const [search, setSearch] = useState('');
  const wanted = useDeferredValue(search.trim().toLowerCase());
  return (
    <Stack>
      <Group justify="space-between">
        <Title order={1} size="h2">
          Stores
        </Title>
        <Button onClick={() => setCreating(true)}>Create store</Button>
      </Group>
      <FleetHero />
      <Freshness live={live} error={error} />
      {live && live.stores.size > 3 && (
        <TextInput
          type="search"
          aria-label="Search stores"
          placeholder="Search by name or id"
          value={search}
          onChange={(event) => setSearch(event.currentTarget.value)}
        />
      )}
      <StoreList live={live} wanted={wanted} />
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

function Freshness({ live, error }: { live: LiveStores | undefined; error: string | undefined }): ReactNode {
  const offline = useConnection() === 'offline';
  if (offline)
    return (
      <Alert color="yellow" title="Offline" aria-live="polite">
        The server cannot be reached. What is shown may be old; it is refreshed by itself.
      </Alert>
    );
  if (error)
    return (
      <Alert color="red" title="The stores could not be read">
        {error}
      </Alert>
    );
  if (live?.staleSince === undefined) return null;
  return (
    <Alert color="yellow" title="Live data is stale" aria-live="polite">
      The server has lost its watch on the cluster and is taking it up again.
    </Alert>
  );
}

function StoreList({ live, wanted }: { live: LiveStores | undefined; wanted: string }): ReactNode {
  if (!live)
    return (
      <Stack aria-busy aria-label="Loading stores">
        {[1, 2].map((n) => (
          <Skeleton key={n} height={110} />
        ))}
      </Stack>
    );
  const matches = ({ id, displayName }: ListedStore): boolean =>
    `${id} ${displayName.toLowerCase()}`.includes(wanted);
  const stores = [...live.stores.values()]
    .filter(matches)
    .toSorted((a, b) => b.createdAt.localeCompare(a.createdAt));
  if (live.stores.size === 0) {
    return (
      <Paper withBorder p="xl" ta="center">
        <Text fw={600}>No stores yet</Text>
        <Text size="sm" c="dimmed">
          Create the first one: it is ready for an order within seconds.
        </Text>
      </Paper>
    );
  }
  if (stores.length === 0) return <Text c="dimmed">No store matches “{wanted}”.</Text>;
  return (
    <Stack gap="sm">
      {stores.map((store) => (
        <StoreCard key={store.id} store={store.card} />
      ))}
    </Stack>
  );
}
