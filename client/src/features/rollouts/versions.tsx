import { Alert, Badge, Paper, Skeleton, Table, Text, Title } from '@mantine/core';
import type { ReactNode } from 'react';
import { useNavigate } from 'react-router';
import { useQuery } from 'urql';
import { graphql } from '../../gql/index.ts';
import type { VersionsQuery } from '../../gql/graphql.ts';
import { GatedButton } from '../../shared/gated-button.tsx';
import { useTeamScope } from '../../shared/team-scope.ts';
import { WideTable } from '../../shared/wide-table.tsx';
import { storesText } from './describe.ts';

const Versions = graphql(`
  query Versions($team: String) {
    versions(team: $team) {
      engine
      title
      version
      count
      newest
    }
  }
`);

type Version = VersionsQuery['versions'][number];

/** The versions that stores run; each that is not the newest leads to a rollout of its stores. */
export function VersionsInUse(): ReactNode {
  const { team } = useTeamScope();
  const [{ data, error }] = useQuery({
    query: Versions,
    variables: { team: team ?? null },
    requestPolicy: 'cache-and-network',
  });
  return (
    <Paper withBorder p="md" component="section" aria-labelledby="versions">
      <Title order={2} size="h5" id="versions" mb="xs">
        Versions in use
      </Title>
      {error && (
        <Alert color="red" title="The versions could not be read">
          {error.message.replace('[GraphQL] ', '')}
        </Alert>
      )}
      {!data && !error && <Skeleton height={60} aria-label="Loading versions" />}
      {data && <List versions={data.versions} />}
    </Paper>
  );
}

function List({ versions }: { versions: readonly Version[] }): ReactNode {
  if (versions.length === 0) return <Text c="dimmed">No store runs yet.</Text>;
  return (
    <WideTable label="Versions in use" columns={['Engine', 'Version', 'Stores']} actions>
      {versions.map((version) => (
        <Table.Tr key={`${version.engine} ${version.version}`}>
          <Table.Td>{version.title}</Table.Td>
          <Table.Td style={{ overflowWrap: 'anywhere' }}>{version.version}</Table.Td>
          <Table.Td>{version.count}</Table.Td>
          <Table.Td>
            <Upgrade version={version} />
          </Table.Td>
        </Table.Tr>
      ))}
    </WideTable>
  );
}

function Upgrade({ version: { engine, version, count, newest } }: { version: Version }): ReactNode {
  const { team } = useTeamScope();
  const navigate = useNavigate();
  if (!newest) return null;
  if (newest === version)
    return (
      <Badge variant="default" tt="none">
        Newest
      </Badge>
    );
  const query = new URLSearchParams({ ...(team && { team }), create: '', engine, from: version, to: newest });
  return (
    <GatedButton
      right="canChangeStores"
      size="compact-xs"
      variant="light"
      onClick={() => void navigate(`/rollouts?${query.toString()}`)}
    >
      Upgrade {storesText(count)}…
    </GatedButton>
  );
}
