import type { CertificateFieldsFragment } from '../../gql/graphql.ts';
import { graphql } from '../../gql/index.ts';

export const CertificateFields = graphql(`
  fragment CertificateFields on Certificate {
    host
    ready
    reason
    message
    issuer
    notAfter
    renewAt
  }
`);

const SOON_MS = 14 * 86_400_000;

/** A valid certificate that should have been renewed, and has less than 14 days left. */
export function expiresSoon(
  { ready, notAfter, renewAt }: Pick<CertificateFieldsFragment, 'ready' | 'notAfter' | 'renewAt'>,
  now = Date.now(),
): boolean {
  if (!ready || !notAfter || !renewAt || Date.parse(renewAt) > now) return false;
  return Date.parse(notAfter) - now < SOON_MS;
}
