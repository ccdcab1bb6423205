import { Alert, Skeleton, Stack, Text } from '@mantine/core';
import { useEffect, type ReactNode } from 'react';
import { useQuery, useSubscription } from 'urql';
import { graphql } from '../../gql/index.ts';
import { ago } from '../../lib/time.ts';

const ReadActivity = graphql(`
  query ReadActivity($storeId: ID) {
    activity(first: 50, storeId: $storeId) {
      edges {
        node {
          id
          at
          storeId
          message
          severity
          count
        }
      }
    }
  }
`);

const ActivityAdded = graphql(`
  subscription ActivityAdded {
    activityAdded {
      id
    }
  }
`);

/** What happened, newest first: the events of one store, or of all. Read again when something is added. */
export function ActivityList({ storeId }: { storeId?: string }): ReactNode {
  const [{ data, error }, reload] = useQuery({
    query: ReadActivity,
    variables: { storeId },
    requestPolicy: 'cache-and-network',
  });
  const [added] = useSubscription({ query: ActivityAdded });
  useEffect(() => {
    if (added.data) reload({ requestPolicy: 'network-only' });
  }, [added.data, reload]);
  if (error)
    return (
      <Alert color="red" title="The activity could not be read">
        {error.message}
      </Alert>
    );
  if (!data) return <Skeleton height={80} />;
  const { edges } = data.activity;
  if (edges.length === 0) return <Text c="dimmed">Nothing happened in the last hour.</Text>;
  return (
    <Stack component="ul" gap={6} p={0} m={0} style={{ listStyle: 'none' }}>
      {edges.map(({ node }) => (
        <Text component="li" key={node.id} size="sm">
          <Text span size="xs" c="dimmed">
            {ago(node.at)}{' '}
          </Text>
          {node.severity === 'WARNING' && <b>Warning: </b>}
          {!storeId && <b>{node.storeId} </b>}
          {node.message}
          {node.count > 1 && ` (${node.count} times)`}
        </Text>
      ))}
    </Stack>
  );
}
