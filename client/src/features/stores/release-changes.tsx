import { Alert, Code, Group, Modal, NativeSelect, Skeleton, Stack, Table, Text } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import { useQuery } from 'urql';
import { graphql } from '../../gql/index.ts';
import { WideTable } from '../../shared/wide-table.tsx';

const RevisionChanges = graphql(`
  query RevisionChanges($id: ID!, $from: Int!, $to: Int!) {
    store(id: $id) {
      id
      revisionChanges(from: $from, to: $to) {
        path
        before
        after
      }
    }
  }
`);

interface Props {
  id: string;
  /** Revisions to choose from, newest first. */
  revisions: readonly number[];
  /** The revision whose changes are shown at first, against the one before. */
  revision: number;
  onClose: () => void;
}

/** What differs between two revisions of a release: values and images. */
export function ReleaseChanges({ id, revisions, revision, onClose }: Props): ReactNode {
  const [to, setTo] = useState(revision);
  const [from, setFrom] = useState(revisions.find((one) => one < revision) ?? revision);
  const data = revisions.map((one) => ({ value: String(one), label: `#${one}` }));
  return (
    <Modal
      opened
      onClose={onClose}
      size="lg"
      title="Changes between revisions"
      closeButtonProps={{ 'aria-label': 'Close' }}
    >
      <Stack>
        <Group>
          <NativeSelect
            label="From"
            data={data}
            value={from}
            onChange={(event) => setFrom(Number(event.currentTarget.value))}
          />
          <NativeSelect
            label="To"
            data={data}
            value={to}
            onChange={(event) => setTo(Number(event.currentTarget.value))}
          />
        </Group>
        <Changes id={id} from={from} to={to} />
      </Stack>
    </Modal>
  );
}

function Changes(variables: { id: string; from: number; to: number }): ReactNode {
  const [{ data, error, fetching }] = useQuery({ query: RevisionChanges, variables });
  if (error)
    return (
      <Alert color="red" title="The revisions could not be compared">
        {error.message.replace('[GraphQL] ', '')}
      </Alert>
    );
  if (fetching || !data?.store) return <Skeleton height={80} aria-label="Comparing" />;
  const changes = data.store.revisionChanges;
  if (changes.length === 0)
    return <Text size="sm">Their values are the same. The chart or the passwords may differ.</Text>;
  return (
    <WideTable label="Changes" columns={['Value', `#${variables.from}`, `#${variables.to}`]}>
      {changes.map(({ path, before, after }) => (
        <Table.Tr key={path}>
          <Table.Td fw={600}>{path}</Table.Td>
          <Table.Td>{before == null ? 'not set' : <Code>{before}</Code>}</Table.Td>
          <Table.Td>{after == null ? 'not set' : <Code>{after}</Code>}</Table.Td>
        </Table.Tr>
      ))}
    </WideTable>
  );
}
