import { Alert, AppShell, Container, Skeleton, Title } from '@mantine/core';
import { lazy, Suspense, type ReactNode } from 'react';
import { Route, Routes, useLocation } from 'react-router';
import { BulkRuns } from '../features/fleet/bulk/bulk-context.tsx';
import { BulkProgress } from '../features/fleet/bulk/bulk-progress.tsx';
import { OfflineNotice } from '../shared/connection/offline-notice.tsx';
import { Boundary } from './frame/boundary.tsx';
import { useFocusHeading } from './frame/focus-heading.ts';
import { Header } from './frame/header.tsx';
import { StoresRoute } from './routes/stores.tsx';

const StoreRoute = lazy(() => import('./routes/store.tsx'));
const TeamsRoute = lazy(() => import('./routes/teams.tsx'));
const TeamRoute = lazy(() => import('./routes/team.tsx'));
const RolloutsRoute = lazy(() => import('./routes/rollouts.tsx'));
const RolloutRoute = lazy(() => import('./routes/rollout.tsx'));
const SignInRoute = lazy(() => import('./routes/sign-in.tsx'));
const ActivityRoute = lazy(() => import('./routes/activity.tsx'));

/** All pages. That of the login has no frame, because all of it needs a session. */
export function App(): ReactNode {
  useFocusHeading();
  const { pathname } = useLocation();
  if (pathname !== '/sign-in')
    return (
      <BulkRuns>
        <Frame />
      </BulkRuns>
    );
  return (
    <Suspense>
      <SignInRoute />
    </Suspense>
  );
}

/** The frame of every page: name, navigation, connection state. */
function Frame(): ReactNode {
  return (
    <AppShell header={{ height: { base: 92, sm: 56 } }} padding="md">
      <a className="skip" href="#content">
        Skip to the content
      </a>
      <AppShell.Header px="md" className="header">
        <Header />
      </AppShell.Header>
      <AppShell.Main id="content" tabIndex={-1}>
        <Container size="lg" px={0} py="sm">
          <OfflineNotice />
          <BulkProgress />
          <Boundary>
            <Suspense fallback={<Skeleton height={240} aria-label="Loading" />}>
              <Routes>
                <Route path="/" element={<StoresRoute />} />
                <Route path="/stores/:id" element={<StoreRoute />} />
                <Route path="/rollouts" element={<RolloutsRoute />} />
                <Route path="/rollouts/:name" element={<RolloutRoute />} />
                <Route path="/teams" element={<TeamsRoute />} />
                <Route path="/teams/:name" element={<TeamRoute />} />
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
