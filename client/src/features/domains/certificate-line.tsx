import { Badge, Group, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import type { CertificateFieldsFragment, CertificateReason } from '../../gql/graphql.ts';
import { getFragmentData, type FragmentType } from '../../gql/index.ts';
import { CertificateFields, expiresSoon } from '../../shared/certificate/certificate.ts';
import { Lock } from '../../shared/certificate/lock.tsx';
import { ago, onDate } from '../../shared/time.ts';

/** What a person can do; the message has what was observed. */
const REMEDIES: Partial<Record<CertificateReason, string>> = {
  CHALLENGE_FAILED:
    'Let the host lead to this platform, by a CNAME or an A record. It is tried again by itself.',
  RATE_LIMITED: 'It is tried again by itself, as soon as the issuer allows.',
  ISSUER_FAILED: 'It is tried again by itself.',
  RENEWAL_FAILED: 'It is tried again by itself.',
  EXPIRED: 'Browsers warn visitors. Let the host lead to this platform; it is tried again by itself.',
  NO_ISSUER: 'An administrator of the platform has to set up how certificates are issued.',
};

/** The certificate of a host: until when it is valid, or why there is none and what helps. */
export function CertificateLine(props: { certificate: FragmentType<typeof CertificateFields> }): ReactNode {
  const certificate = getFragmentData(CertificateFields, props.certificate);
  const { reason, message } = certificate;
  const remedy = REMEDIES[reason];
  return (
    <Group gap="xs" aria-live="polite">
      <State {...certificate} />
      {message && (
        <Text size="sm" c="dimmed" className="sentence">
          {message}. {remedy}
        </Text>
      )}
    </Group>
  );
}

function State(certificate: CertificateFieldsFragment): ReactNode {
  const { ready, reason, issuer, notAfter } = certificate;
  if (ready && notAfter) {
    if (expiresSoon(certificate))
      return (
        <Badge variant="light" color="orange" c="var(--mantine-color-text)">
          ! Certificate expires {ago(notAfter)}
        </Badge>
      );
    return (
      <Group gap={6} wrap="nowrap" title={issuer ? `Issued by ${issuer}` : undefined}>
        <Lock ready />
        <Text size="sm">Certificate until {onDate(notAfter)}</Text>
      </Group>
    );
  }
  return (
    <Badge variant="light" c="var(--mantine-color-text)" color={reason === 'ISSUING' ? 'blue' : 'red'}>
      {TITLES[reason] ?? 'No certificate'}
    </Badge>
  );
}

const TITLES: Partial<Record<CertificateReason, string>> = {
  ISSUING: '… Certificate is being issued',
  EXPIRED: '! Certificate expired',
};
