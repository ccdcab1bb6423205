import { Alert, Anchor, Badge, Button, Center, Skeleton, Text } from '@mantine/core';
import { useEffect, useState, type ReactNode } from 'react';
import { Link } from 'react-router';
import { useQuery, useSubscription } from 'urql';
import { graphql } from '../../gql/index.ts';
import type { ReadActivityQuery } from '../../gql/graphql.ts';
import { ago } from '../../shared/time.ts';
import { merged, type Entry } from './merge.ts';

const ReadActivity = graphql(`
  query ReadActivity($storeId: ID, $first: Int!) {
    activity(first: $first, storeId: $storeId) {
      edges {
        node {
          id
          at
          storeId
          message
          reason
          severity
          count
        }
      }
      pageInfo {
        hasNextPage
      }
    }
  }
`);

const ActivityAdded = graphql(`
  subscription ActivityAdded {
    activityAdded {
      id
      count
    }
  }
`);

const PAGE = 50;
const MOST = 500;

interface Props {
  storeId?: string;
  /** What else happened to the store. */
  others?: readonly Entry[];
}

/** The events of one store, or of all, newest first. Reloads when one is added. */
export function ActivityList({ storeId, others = [] }: Props): ReactNode {
  const [first, setFirst] = useState(PAGE);
  const [{ data, error }, reload] = useQuery({
    query: ReadActivity,
    variables: { storeId, first },
    requestPolicy: 'cache-and-network',
  });
  const [added] = useSubscription({ query: ActivityAdded });
  useEffect(() => {
    if (added.data) reload({ requestPolicy: 'network-only' });
  }, [added.data, reload]);
  if (error && !data)
    return (
      <Alert color="red" title="The activity could not be loaded">
        {error.message}
      </Alert>
    );
  if (!data) return <Skeleton height={160} aria-label="Loading the activity" />;
  const { edges, pageInfo } = data.activity;
  const nodes: (Node | Entry)[] = merged(
    edges.map(({ node }) => node),
    others,
    !pageInfo.hasNextPage,
  );
  if (nodes.length === 0) return <Text c="dimmed">No events in the last hour.</Text>;
  return (
    <>
      <ul className="events" aria-label="Activity">
        {nodes.map((node) => (
          <Happened key={node.id} node={node} named={!storeId} />
        ))}
      </ul>
      {pageInfo.hasNextPage && first < MOST && (
        <Center mt="md">
          <Button variant="default" onClick={() => setFirst(Math.min(MOST, first + PAGE))}>
            Show older
          </Button>
        </Center>
      )}
    </>
  );
}

type Node = ReadActivityQuery['activity']['edges'][number]['node'];

function Happened({ node, named }: { node: Node | Entry; named: boolean }): ReactNode {
  const storeId = named && 'storeId' in node ? node.storeId : undefined;
  return (
    <li>
      <Text span size="sm" c="dimmed" className="figure">
        <time dateTime={node.at}>{ago(node.at)}</time>
      </Text>
      <Text span size="sm">
        {node.severity === 'WARNING' && (
          <Badge color="orange" variant="outline" tt="none" c="var(--mantine-color-text)" mr={6}>
            ! Warning
          </Badge>
        )}
        {storeId && (
          <Anchor component={Link} to={`/stores/${storeId}`} inherit underline="always">
            {storeId}
          </Anchor>
        )}{' '}
        {node.message}
        {'count' in node && node.count > 1 && ` (${node.count} times)`}
      </Text>
    </li>
  );
}
