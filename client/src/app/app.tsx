import { Alert, AppShell, Container, Skeleton, Title } from '@mantine/core';
import { lazy, Suspense, type ReactNode } from 'react';
import { Route, Routes } from 'react-router';
import { OfflineNotice } from '../shared/connection/offline-notice.tsx';
import { Boundary } from './frame/boundary.tsx';
import { useFocusHeading } from './frame/focus-heading.ts';
import { Header } from './frame/header.tsx';
import { StoresRoute } from './routes/stores.tsx';

const StoreRoute = lazy(() => import('./routes/store.tsx'));
const ActivityRoute = lazy(() => import('./routes/activity.tsx'));

/** The frame of every page: name, navigation, connection state. */
export function App(): ReactNode {
  useFocusHeading();
  return (
    <AppShell header={{ height: 56 }} padding="md">
      <a className="skip" href="#content">
        Skip to the content
      </a>
      <AppShell.Header px="md" className="header">
        <Header />
      </AppShell.Header>
      <AppShell.Main id="content" tabIndex={-1}>
        <Container size="lg" px={0} py="sm">
          <OfflineNotice />
          <Boundary>
            <Suspense fallback={<Skeleton height={240} aria-label="Loading" />}>
              <Routes>
                <Route path="/" element={<StoresRoute />} />
                <Route path="/stores/:id" element={<StoreRoute />} />
                <Route path="/activity" element={<ActivityRoute />} />
                <Route path="*" element={<NoSuchPage />} />
              </Routes>
            </Suspense>
          </Boundary>
        </Container>
      </AppShell.Main>
    </AppShell>
  );
}

function NoSuchPage(): ReactNode {
  return (
    <>
      <Title order={1} tabIndex={-1}>
        Page not found
      </Title>
      <Alert color="yellow" mt="md">
        Choose one above.
      </Alert>
    </>
  );
}
