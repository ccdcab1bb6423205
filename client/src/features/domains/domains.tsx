import { Badge, Group, Paper, Stack, Text, Title } from '@mantine/core';
import type { ReactNode } from 'react';
import { getFragmentData, type FragmentType } from '../../gql/index.ts';
import { CertificateFields } from '../../shared/certificate/certificate.ts';
import { useLack } from '../../shared/rights.ts';
import { AddDomainForm } from './add-domain-form.tsx';
import { CertificateLine } from './certificate-line.tsx';
import { DomainRow } from './domain-row.tsx';
import { DomainsFields } from './documents.ts';
import { PrimaryButton } from './primary-button.tsx';

/** The hosts of a store: its own one, and its domains with the records that are missing. */
export function Domains({ store }: { store: FragmentType<typeof DomainsFields> }): ReactNode {
  const { id, uid, ownHost, host, domains, certificates } = getFragmentData(DomainsFields, store);
  const own = getFragmentData(CertificateFields, certificates).findIndex(({ host }) => host === ownHost);
  const certificate = certificates[own];
  const lack = useLack('canChangeDomains');
  const ownIsPrimary = domains.every(({ primary }) => !primary);
  return (
    <Paper withBorder p="md" component="section" aria-labelledby="domains">
      <Title order={2} size="h5" id="domains" mb="xs">
        Domains
      </Title>
      <Stack component="ul" p={0} m={0} aria-label="Hosts of the store" style={{ listStyle: 'none' }}>
        <Stack component="li" gap="xs">
          <Group justify="space-between">
            <Group gap="xs">
              <Text fw={600}>{ownHost}</Text>
              {ownIsPrimary && <Badge variant="light">Primary</Badge>}
            </Group>
            {!ownIsPrimary && <PrimaryButton id={id} uid={uid} host={null} label={ownHost} />}
          </Group>
          {certificate && <CertificateLine certificate={certificate} />}
        </Stack>
        {domains.map((domain) => (
          <DomainRow key={domain.host} id={id} uid={uid} domain={domain} served={domain.host === host} />
        ))}
      </Stack>
      {domains.length === 0 && lack === undefined && (
        <Text size="sm" c="dimmed" mt="xs">
          Add a domain of your own, such as shop.example.com. You prove it with one DNS record.
        </Text>
      )}
      {lack ? (
        <Text size="sm" c="dimmed" mt="xs">
          {lack}
        </Text>
      ) : (
        <AddDomainForm id={id} uid={uid} />
      )}
    </Paper>
  );
}
