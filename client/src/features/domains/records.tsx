import { Button, Code, CopyButton, Group, Table, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import type { DomainsFieldsFragment } from '../../gql/graphql.ts';
import { WideTable } from '../../shared/wide-table.tsx';

type DnsRecord = DomainsFieldsFragment['domains'][number]['records'][number];

/** The DNS records that prove a domain, and what DNS has now. */
export function Records({ host, records }: { host: string; records: readonly DnsRecord[] }): ReactNode {
  return (
    <>
      <Text size="sm">
        Add one of these records where the domain is managed. It is looked up again by itself; the page shows
        when it is found.
      </Text>
      <WideTable label={`DNS records of ${host}`} columns={['Type', 'Name', 'Value', 'Now']}>
        {records.map(({ type, name, expected, observed }) => (
          <Table.Tr key={type}>
            <Table.Td>{type}</Table.Td>
            <Table.Td>
              <Copied what={`name of the ${type} record`} value={name} />
            </Table.Td>
            <Table.Td>
              <Copied what={`value of the ${type} record`} value={expected} />
            </Table.Td>
            <Table.Td>{observed.length > 0 ? observed.join(', ') : 'not there'}</Table.Td>
          </Table.Tr>
        ))}
      </WideTable>
    </>
  );
}

function Copied({ what, value }: { what: string; value: string }): ReactNode {
  return (
    <Group gap="xs" wrap="nowrap">
      <Code style={{ overflowWrap: 'anywhere' }}>{value}</Code>
      <CopyButton value={value}>
        {({ copied, copy }) => (
          <Button size="compact-xs" variant="subtle" onClick={copy} aria-label={`Copy ${what}`}>
            {copied ? 'Copied' : 'Copy'}
          </Button>
        )}
      </CopyButton>
    </Group>
  );
}
