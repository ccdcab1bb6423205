import { Alert, Group, NativeSelect, Skeleton, Stack, Text, TextInput } from '@mantine/core';
import { useDeferredValue, useState, type ReactNode } from 'react';
import { PHASE_WORDS } from '../../shared/phase-badge.tsx';
import { StoreCard } from './store-card.tsx';
import { useLiveStores, type ListedStore } from './use-live-stores.ts';

/** The stores of a small fleet as cards, newest first. */
export function StoreCards({ team }: { team: string | undefined }): ReactNode {
  const { live, error } = useLiveStores(team);
  const [search, setSearch] = useState('');
  const [phase, setPhase] = useState('');
  const wanted = useDeferredValue(search.trim().toLowerCase());
  if (error)
    return (
      <Alert color="red" title="The stores could not be read">
        {error}
      </Alert>
    );
  if (!live) return <Skeleton height={110} aria-label="Loading stores" />;
  return (
    <>
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
      <Cards stores={[...live.stores.values()].filter((store) => matches(store, phase, wanted))} />
    </>
  );
}

const PHASES = [
  { value: '', label: 'All phases' },
  ...Object.entries(PHASE_WORDS).map(([value, label]) => ({ value, label })),
];

const matches = (store: ListedStore, phase: string, wanted: string): boolean =>
  (!phase || store.phase === phase) && `${store.id} ${store.displayName.toLowerCase()}`.includes(wanted);

function Cards({ stores }: { stores: ListedStore[] }): ReactNode {
  if (stores.length === 0) return <Text c="dimmed">No stores match.</Text>;
  return (
    <Stack gap="sm">
      {stores
        .toSorted((a, b) => b.createdAt.localeCompare(a.createdAt))
        .map((store) => (
          <StoreCard key={store.id} store={store.card} />
        ))}
    </Stack>
  );
}
