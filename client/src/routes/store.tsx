import { Alert, Anchor, Skeleton, Stack, Table, Text, Title } from '@mantine/core';
import type { ReactNode } from 'react';
import { Link, useParams } from 'react-router';
import { useSubscription } from 'urql';
import { ActivityList } from '../features/activity/activity-list.tsx';
import { StoreCard } from '../features/stores/store-card.tsx';
import { getFragmentData, graphql } from '../gql/index.ts';
import type { StoreStatusSubscription } from '../gql/graphql.ts';
import { StepFields } from '../features/stores/steps.tsx';
import { lasted } from '../lib/time.ts';
import { usePageTitle } from '../lib/page-title.ts';

const StoreStatus = graphql(`
  subscription StoreStatus($id: ID!) {
    storeStatus(id: $id) {
      __typename
      ... on Store {
        id
        displayName
        ...StoreCardFields
        steps {
          name
          ...StepFields
        }
      }
    }
  }
`);

/** One store: its state, its steps one by one, and what happened to it. */
export default function StoreRoute(): ReactNode {
  const { id = '' } = useParams();
  usePageTitle(id);
  const [{ data, error }] = useSubscription({ query: StoreStatus, variables: { id } });
  const status = data?.storeStatus;
  return (
    <Stack>
      <Anchor component={Link} to="/" size="sm">
        ← All stores
      </Anchor>
      <Title order={1} size="h2">
        {status?.__typename === 'Store' ? status.displayName : id}
      </Title>
      {error && (
        <Alert color="red" title="This store cannot be shown">
          {error.message}
        </Alert>
      )}
      {!error && <State status={status} />}
      <Title order={2} size="h4">
        Activity
      </Title>
      <ActivityList storeId={id} />
    </Stack>
  );
}

function State({ status }: { status: StoreStatusSubscription['storeStatus'] | undefined }): ReactNode {
  if (!status) return <Skeleton height={160} />;
  if (status.__typename === 'StoreGone')
    return <Alert title="This store is gone">It was deleted, and nothing of it is left.</Alert>;
  return (
    <>
      <StoreCard store={status} />
      <Title order={2} size="h4">
        Steps
      </Title>
      <StepTable steps={getFragmentData(StepFields, status.steps)} />
    </>
  );
}

interface Step {
  name: string;
  title: string;
  state: string;
  startedAt?: string | null;
  finishedAt?: string | null;
  message?: string | null;
}

function StepTable({ steps }: { steps: readonly Step[] }): ReactNode {
  return (
    <Table.ScrollContainer minWidth={320}>
      <Table>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>Step</Table.Th>
            <Table.Th>State</Table.Th>
            <Table.Th>Took</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {steps.map((step) => (
            <Table.Tr key={step.name}>
              <Table.Td>{step.title}</Table.Td>
              <Table.Td>
                {step.state.toLowerCase()}
                <Text size="xs" c="dimmed">
                  {step.message}
                </Text>
              </Table.Td>
              <Table.Td>{lasted(step.startedAt, step.finishedAt)}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Table.ScrollContainer>
  );
}
