import { Alert, Anchor, AppShell, Button, Container, Group, Text } from '@mantine/core';
import { Component, lazy, Suspense, type ReactNode } from 'react';
import { Link, Route, Routes } from 'react-router';
import { ConnectionState } from './features/connection/connection-state.tsx';
import { StoresRoute } from './routes/stores.tsx';

const StoreRoute = lazy(() => import('./routes/store.tsx'));
const ActivityRoute = lazy(() => import('./routes/activity.tsx'));

/** The frame of every page: name, navigation, connection state. */
export function App(): ReactNode {
  return (
    <AppShell header={{ height: 56 }} padding="md">
      <AppShell.Header>
        <Container size="lg" h="100%">
          <Group h="100%" justify="space-between" wrap="nowrap">
            <Group gap="lg" component="nav" aria-label="Main" wrap="nowrap">
              <Anchor component={Link} to="/" underline="never" fw={800} c="var(--mantine-color-text)">
                Urumi
              </Anchor>
              <Anchor component={Link} to="/" size="sm">
                Stores
              </Anchor>
              <Anchor component={Link} to="/activity" size="sm">
                Activity
              </Anchor>
              <Anchor href="/graphql" size="sm" visibleFrom="xs">
                GraphiQL
              </Anchor>
            </Group>
            <ConnectionState />
          </Group>
        </Container>
      </AppShell.Header>
      <AppShell.Main>
        <Container size="lg" px={0}>
          <Boundary>
            <Suspense fallback={<Text c="dimmed">Loading…</Text>}>
              <Routes>
                <Route path="/" element={<StoresRoute />} />
                <Route path="/stores/:id" element={<StoreRoute />} />
                <Route path="/activity" element={<ActivityRoute />} />
                <Route
                  path="*"
                  element={
                    <Alert color="yellow" title="No such page">
                      Choose one above.
                    </Alert>
                  }
                />
              </Routes>
            </Suspense>
          </Boundary>
        </Container>
      </AppShell.Main>
    </AppShell>
  );
}

/** A page that fails does not take the others with it. */
class Boundary extends Component<{ children: ReactNode }, { error?: Error }> {
  override state: { error?: Error } = {};

  static getDerivedStateFromError(error: Error): { error: Error } {
    return { error };
  }

  override render(): ReactNode {
    const { error } = this.state;
    if (!error) return this.props.children;
    return (
      <Alert color="red" title="This page failed">
        <Text size="sm">{error.message}</Text>
        <Button mt="sm" size="xs" onClick={() => location.reload()}>
          Load it again
        </Button>
      </Alert>
    );
  }
}
