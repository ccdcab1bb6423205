import { Paper, Progress, Skeleton, Text, Title } from '@mantine/core';
import { useEffect, type ReactNode } from 'react';
import { useQuery } from 'urql';
import { graphql } from '../../gql/index.ts';
import type { ResourceUseQuery } from '../../gql/graphql.ts';

const ResourceUseOf = graphql(`
  query ResourceUse($id: ID!) {
    store(id: $id) {
      id
      resourceUse {
        measured
        pods {
          pod
          component
          cpu
          cpuLimit
          memory
          memoryLimit
        }
      }
    }
  }
`);

type Pod = NonNullable<ResourceUseQuery['store']>['resourceUse']['pods'][number];

/** Metrics servers measure every 15 s. Milliseconds. */
const AGAIN_MS = 15_000;

/** What the pods of a store use, beside their limits. */
export function ResourceUse({ id }: { id: string }): ReactNode {
  const [{ data, error }, reload] = useQuery({ query: ResourceUseOf, variables: { id } });
  useEffect(() => {
    const timer = setInterval(() => reload({ requestPolicy: 'network-only' }), AGAIN_MS);
    return () => clearInterval(timer);
  }, [reload]);
  return (
    <Paper withBorder p="md" component="section" aria-labelledby="resource-use">
      <Title order={2} size="h5" id="resource-use" mb="xs">
        Resources
      </Title>
      {error && !data && <Text size="sm">They could not be read: {error.message}</Text>}
      {!data && !error && <Skeleton height={60} aria-label="Loading the resources" />}
      {data?.store && <Use use={data.store.resourceUse} />}
    </Paper>
  );
}

function Use({ use }: { use: NonNullable<ResourceUseQuery['store']>['resourceUse'] }): ReactNode {
  return (
    <>
      {use.pods.length === 0 && (
        <Text size="sm" c="dimmed">
          No pod is running.
        </Text>
      )}
      <dl className="facts">
        {use.pods.map((pod) => (
          <PodRow key={pod.pod} pod={pod} />
        ))}
      </dl>
      {!use.measured && use.pods.length > 0 && (
        <Text size="xs" c="dimmed">
          The cluster does not measure what pods use. Install metrics-server (metrics.k8s.io) to see it here.
        </Text>
      )}
    </>
  );
}

function PodRow({ pod }: { pod: Pod }): ReactNode {
  const { component, cpu, cpuLimit, memory, memoryLimit } = pod;
  return (
    <div>
      <Text component="dt" size="sm" fw={600}>
        {component}
      </Text>
      <Bar label="CPU" used={cpu} limit={cpuLimit} text={cores} />
      <Bar label="Memory" used={memory} limit={memoryLimit} text={mebibytes} />
    </div>
  );
}

interface BarProps {
  label: string;
  used: number | null | undefined;
  limit: number | null | undefined;
  text: (value: number) => string;
}

/** Above this part of the limit a pod is throttled or killed soon. */
const HIGH = 0.9;

function Bar({ label, used, limit, text }: BarProps): ReactNode {
  const part = used != null && limit ? used / limit : undefined;
  const words = `${used == null ? '' : `${text(used)} of `}${limit == null ? 'no limit' : text(limit)}`;
  return (
    <Text component="dd" m={0} size="xs" className="figure">
      {label}: {words}
      {part !== undefined && part > HIGH && ', close to the limit'}
      {part !== undefined && (
        <Progress
          value={Math.min(100, part * 100)}
          color={part > HIGH ? 'orange' : 'teal'}
          aria-label={`${label}, part of the limit`}
          size="sm"
        />
      )}
    </Text>
  );
}

const cores = (value: number): string => `${Math.round(value * 1000)}m`;
const mebibytes = (value: number): string => `${Math.round(value / 1024 ** 2).toLocaleString('en')} MiB`;
