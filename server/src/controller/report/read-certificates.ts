import { certificateCondition } from '../../store/certificate.ts';
import type { ConditionReading } from '../../store/conditions.ts';
import type { StoreCertificate } from '../../store/resource.ts';
import type { ObservedCertificate } from '../observe/observed.ts';

/** What the status says about the certificate of each host. */
export function readCertificates(
  observed: readonly ObservedCertificate[] | undefined,
): StoreCertificate[] | undefined {
  return observed?.map(({ host, status }) => {
    const { issuer, notAfter, renewAt } = status?.certificate ?? {};
    return { host, ...verdictOf(status), issuer, notAfter, renewAt };
  });
}

function verdictOf(
  status: ObservedCertificate['status'],
): Pick<StoreCertificate, 'ready' | 'reason' | 'message'> {
  const condition = certificateCondition(status);
  if (!condition)
    return { ready: false, reason: 'Issuing', message: 'the certificate has not been ordered yet' };
  const { reason, message } = condition;
  return { ready: condition.status === 'True', reason, message };
}

/** CertificateReady of the store; undefined while the platform issues no certificates. */
export function readCertificateReady(
  certificates: readonly StoreCertificate[] | undefined,
): ConditionReading | undefined {
  if (!certificates) return undefined;
  const type = 'CertificateReady';
  const missing = certificates.find(({ ready }) => !ready);
  const worst = missing ?? certificates.find(({ reason }) => reason !== 'Issued');
  if (!worst) return { type, status: 'True', reason: 'Issued', message: '' };
  const { host, reason, message } = worst;
  return { type, status: missing ? 'False' : 'True', reason, message: `${host}: ${message}` };
}
