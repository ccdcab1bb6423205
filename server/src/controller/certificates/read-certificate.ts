import { createPrivateKey, X509Certificate } from 'node:crypto';
import type { Lifetime } from '../../store/certificate.ts';
import { printable } from '../../store/text.ts';

export interface PresentCertificate extends Lifetime {
  issuer: string;
}

/** Maximum length of an issuer's name; the CRD has the same. */
const SHOWN = 256;

/** The certificate in the data of a Secret; undefined unless it is one of the host and has its key. */
export function readCertificate(
  host: string,
  data: Record<string, string> | undefined,
): PresentCertificate | undefined {
  try {
    const leaf = new X509Certificate(data?.['tls.crt'] ?? '');
    const key = createPrivateKey(data?.['tls.key'] ?? '');
    if (leaf.checkHost(host) === undefined || !leaf.checkPrivateKey(key)) return undefined;
    return { issuer: issuerOf(leaf), notBefore: leaf.validFromDate, notAfter: leaf.validToDate };
  } catch {
    return undefined;
  }
}

/** Organization and common name, in one line. */
function issuerOf({ issuer }: X509Certificate): string {
  const parts = issuer.split('\n').filter((part) => /^(O|CN)=/.test(part));
  return printable(parts.map((part) => part.slice(part.indexOf('=') + 1)).join(', '), SHOWN);
}
