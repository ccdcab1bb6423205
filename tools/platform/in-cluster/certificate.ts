import { Problem } from '../../lib/problem.ts';
import { kubectl, SYSTEM, type Target } from './commands.ts';
import { TLS_SECRET } from './tls.ts';

/** What the Domain of a host says of its certificate. */
export interface CertificateState {
  reason: string;
  message: string;
  /** Failed attempts in a row. */
  failures: number;
}

/** The certificate of the dashboard, and of those that issued it; undefined while there is none. */
export async function readCertificate(target: Target): Promise<string | undefined> {
  const path = 'jsonpath={.data.tls\\.crt}';
  const args = ['-n', SYSTEM, 'get', 'secret', TLS_SECRET, '--ignore-not-found', '-o', path];
  return Buffer.from(await kubectl(target, args), 'base64').toString() || undefined;
}

interface DomainStatus {
  status?: {
    issuance?: { failures: number };
    conditions?: { type: string; reason: string; message: string }[];
  };
}

export async function readState(target: Target, host: string): Promise<CertificateState | undefined> {
  const text = await kubectl(target, ['get', 'domain', host, '--ignore-not-found', '-o', 'json']);
  const { status } = text === '' ? {} : (JSON.parse(text) as DomainStatus);
  const condition = status?.conditions?.find(({ type }) => type === 'CertificateReady');
  return condition && { ...condition, failures: status?.issuance?.failures ?? 0 };
}

/** What to do about each reason of a Domain. */
const FIXES: Partial<Record<string, (host: string) => string>> = {
  ChallengeFailed: (host) =>
    `let the A record of ${host} lead to the ingress, and open port 80 to the internet: the issuer asks there`,
  IssuerFailed: () => 'read the message; --acme-directory names the issuer',
  RateLimited: () => 'wait for the limit of the issuer, or use another --base-domain',
  NoIssuer: () => 'name an issuer with --acme-directory',
};

/** Why the dashboard does not answer by https. @param issued there is a certificate */
export function notServed(
  { host, port }: { host: string; port: number },
  state: CertificateState | undefined,
  issued: boolean,
): Problem {
  const again = 'The platform tries again by itself; the same command waits for it';
  if (issued)
    return new Problem(
      `https://${host} does not answer on port ${port} with its certificate`,
      `open port ${port} of the ingress, and look at kubectl -n ${SYSTEM} describe ingress. ${again}`,
    );
  const why = state ? `${state.reason}: ${state.message}` : 'its Domain does not say why';
  const fix = FIXES[state?.reason ?? '']?.(host) ?? `look at kubectl describe domain ${host}`;
  return new Problem(`there is no certificate for ${host} yet. ${why}`, `${fix}. ${again}`);
}
