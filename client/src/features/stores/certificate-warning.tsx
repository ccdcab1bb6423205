import { Text } from '@mantine/core';
import type { ReactNode } from 'react';
import type { CertificateFieldsFragment } from '../../gql/graphql.ts';
import { expiresSoon } from '../../shared/certificate/certificate.ts';
import { ago } from '../../shared/time.ts';

/** A certificate that expires, or cannot be issued. The domains of the store have the cause and what helps. */
export function CertificateWarning({ certificate }: { certificate: CertificateFieldsFragment }): ReactNode {
  const text = warningOf(certificate);
  if (text === undefined) return null;
  return (
    <Text size="sm" c="var(--danger)" style={{ overflowWrap: 'anywhere' }}>
      <span aria-hidden>! </span>
      {text}
    </Text>
  );
}

function warningOf(certificate: CertificateFieldsFragment): string | undefined {
  const { ready, reason, host, notAfter } = certificate;
  if (expiresSoon(certificate) && notAfter) return `The certificate of ${host} expires ${ago(notAfter)}.`;
  if (ready || reason === 'ISSUING') return undefined;
  if (reason === 'EXPIRED') return `The certificate of ${host} has expired.`;
  return `${host} cannot get a certificate: see its domains.`;
}
