import { Badge, Group, Stack, Text } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import type { DomainsFieldsFragment } from '../../gql/graphql.ts';
import { GatedButton } from '../../shared/gated-button.tsx';
import { inWords } from '../../shared/words.ts';
import { CertificateLine } from './certificate-line.tsx';
import { PrimaryButton } from './primary-button.tsx';
import { Records } from './records.tsx';
import { RemoveDomainDialog } from './remove-domain-dialog.tsx';

type Domain = DomainsFieldsFragment['domains'][number];

interface Props {
  id: string;
  uid: string;
  domain: Domain;
  /** The store is served at it. */
  served: boolean;
}

/** A domain: its state, the records that prove it until it is verified, and its buttons. */
export function DomainRow({ id, uid, domain, served }: Props): ReactNode {
  const [removing, setRemoving] = useState(false);
  const { host, primary, verified, reason, message } = domain;
  const says = verified ? primary && !served : reason !== 'RECORD_MISSING';
  return (
    <Stack component="li" gap="xs">
      <Group justify="space-between">
        <Group gap="xs">
          <Text fw={600}>{host}</Text>
          {primary && <Badge variant="light">Primary</Badge>}
          <Badge variant="light" c="var(--mantine-color-text)" color={verified ? 'green' : 'yellow'}>
            {verified ? '✓' : '…'} {inWords(reason)}
          </Badge>
        </Group>
        <Group gap="xs">
          {!primary && verified && <PrimaryButton id={id} uid={uid} host={host} label={host} />}
          {!primary && (
            <GatedButton
              right="canChangeDomains"
              size="xs"
              variant="default"
              color="red"
              onClick={() => setRemoving(true)}
              aria-label={`Remove ${host}`}
            >
              Remove…
            </GatedButton>
          )}
        </Group>
      </Group>
      <div aria-live="polite">
        {says && (
          <Text size="sm" c="dimmed" className="sentence">
            {message}.
          </Text>
        )}
      </div>
      <HostRecords {...domain} />
      <RemoveDomainDialog
        id={id}
        uid={uid}
        host={host}
        opened={removing}
        onClose={() => setRemoving(false)}
      />
    </Stack>
  );
}

/** What a host has: its certificate, or the records that prove it. */
function HostRecords({ host, verified, records, certificate }: Domain): ReactNode {
  if (!verified) return records.length > 0 && <Records host={host} records={records} />;
  return certificate && <CertificateLine certificate={certificate} />;
}
