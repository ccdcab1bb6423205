import { Alert, Anchor, Group, Paper, Skeleton, Stack, Tabs, Title } from '@mantine/core';
import type { ReactNode } from 'react';
import { Link, useParams } from 'react-router';
import { useSubscription } from 'urql';
import { ActivityList } from '../../features/activity/activity-list.tsx';
import { Backups } from '../../features/backups/backups.tsx';
import { RestoreProgress } from '../../features/backups/restore-progress.tsx';
import { Domains } from '../../features/domains/domains.tsx';
import { Conditions } from '../../features/stores/conditions.tsx';
import { Diagnosis } from '../../features/stores/diagnosis.tsx';
import { Credentials } from '../../features/stores/credentials.tsx';
import { Expiry } from '../../features/stores/expiry.tsx';
import { Facts } from '../../features/stores/facts.tsx';
import { Health } from '../../features/stores/health.tsx';
import { Logs } from '../../features/stores/logs.tsx';
import { Releases } from '../../features/stores/releases.tsx';
import { useReleaseEntries } from '../../features/stores/use-release-entries.ts';
import { Timeline } from '../../features/stores/timeline.tsx';
import { ResourceUse } from '../../features/stores/resource-use.tsx';
import { StoreCard } from '../../features/stores/store-card.tsx';
import { graphql } from '../../gql/index.ts';
import type { StoreStatusSubscription } from '../../gql/graphql.ts';
import { usePageTitle } from '../../shared/page-title.ts';
import { useTeamScope } from '../../shared/team-scope.ts';

const StoreStatus = graphql(`
  subscription StoreStatus($id: ID!) {
    storeStatus(id: $id) {
      __typename
      ... on Store {
        id
        uid
        displayName
        engine
        phase
        revision
        ...StoreCardFields
        ...FactsFields
        ...ExpiryFields
        ...DiagnosisFields
        ...DomainsFields
        ...HealthFields
        ...RestoreFields
        steps {
          name
          ...StepFields
        }
        conditions {
          ...ConditionFields
        }
      }
    }
  }
`);

/** One store: its state, steps, details and actions. */
export default function StoreRoute(): ReactNode {
  const { id = '' } = useParams();
  const { withTeam } = useTeamScope();
  const [{ data, error }] = useSubscription({ query: StoreStatus, variables: { id } });
  const status = data?.storeStatus;
  const title = status?.__typename === 'Store' ? status.displayName : id;
  usePageTitle(title);
  return (
    <Stack>
      <Anchor component={Link} to={withTeam('/')} size="sm">
        ← All stores
      </Anchor>
      <Title order={1} tabIndex={-1}>
        {title}
      </Title>
      {error ? (
        <Alert color="red" title="This store cannot be shown">
          {error.message.replace('[GraphQL] ', '')}
        </Alert>
      ) : (
        <State status={status} />
      )}
    </Stack>
  );
}

type Status = StoreStatusSubscription['storeStatus'];

function State({ status }: { status: Status | undefined }): ReactNode {
  if (!status) return <Skeleton height={240} aria-label="Loading the store" />;
  if (status.__typename === 'StoreGone')
    return <Alert title="This store is gone">It was deleted with all its data.</Alert>;
  return (
    <>
      <StoreCard store={status} onPage />
      <Expiry store={status} />
      <Views key={status.uid} store={status} />
    </>
  );
}

/** Logs and releases are loaded only while they are shown. */
function Views({ store }: { store: Extract<Status, { __typename: 'Store' }> }): ReactNode {
  return (
    <Tabs defaultValue="overview" keepMounted={false}>
      <Tabs.List aria-label="Views of the store">
        <Tabs.Tab value="overview">Overview</Tabs.Tab>
        <Tabs.Tab value="domains">Domains</Tabs.Tab>
        <Tabs.Tab value="backups">Backups</Tabs.Tab>
        <Tabs.Tab value="logs">Logs</Tabs.Tab>
        <Tabs.Tab value="releases">Releases</Tabs.Tab>
        <Tabs.Tab value="activity">Activity</Tabs.Tab>
      </Tabs.List>
      <Tabs.Panel value="overview" pt="md">
        <Stack>
          <Diagnosis store={store} />
          <Group align="stretch" grow className="columns">
            <Paper withBorder p="md" component="section" aria-labelledby="steps">
              <Title order={2} size="h5" id="steps" mb="xs">
                Progress
              </Title>
              <Timeline steps={store.steps} />
            </Paper>
            <Stack>
              <Credentials id={store.id} />
              <Facts store={store} />
            </Stack>
          </Group>
          <Health store={store} />
          <ResourceUse id={store.id} />
          <Conditions conditions={store.conditions} />
        </Stack>
      </Tabs.Panel>
      <Tabs.Panel value="domains" pt="md">
        <Domains store={store} />
      </Tabs.Panel>
      <Tabs.Panel value="backups" pt="md">
        <Stack>
          <RestoreProgress store={store} />
          <Backups id={store.id} uid={store.uid} />
        </Stack>
      </Tabs.Panel>
      <Tabs.Panel value="logs" pt="md">
        <Logs id={store.id} engine={store.engine} />
      </Tabs.Panel>
      <Tabs.Panel value="releases" pt="md">
        <Releases id={store.id} name={store.displayName} state={`${store.revision} ${store.phase}`} />
      </Tabs.Panel>
      <Tabs.Panel value="activity" pt="md">
        <History id={store.id} state={`${store.revision} ${store.phase}`} />
      </Tabs.Panel>
    </Tabs>
  );
}

/** Events and releases of a store in one list. */
function History({ id, state }: { id: string; state: string }): ReactNode {
  return <ActivityList storeId={id} others={useReleaseEntries(id, state)} />;
}
