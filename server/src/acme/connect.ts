import acme from 'acme-client';
import { IssuanceError } from './issuance-error.ts';
import { errorOfRefusal, isBadNonce } from './problem.ts';

/** A session with an ACME server, with a registered account. */
export type AcmeSession = acme.Client;

export interface AcmeAccount {
  directory: string;
  /** Contact of the account. */
  email: string | undefined;
  /** PEM. */
  key: string;
}

/** Of one request. Milliseconds. */
const TIMEOUT_MS = 15_000;
/** Of one answer; a chain of certificates has a few KiB. Bytes. */
const MAX_ANSWER = 1024 * 1024;

/**
 * acme-client retries inside of a call, for as long as Retry-After says, and its errors have no type. Here a call fails at
 * once with an IssuanceError, and the caller decides about retries.
 */
function configureRequests(): void {
  const { defaults, interceptors } = acme.axios;
  defaults.timeout = TIMEOUT_MS;
  defaults.maxContentLength = MAX_ANSWER;
  interceptors.request.clear();
  interceptors.response.clear();
  interceptors.response.use(
    (answer) => {
      if (answer.status < 400 || isBadNonce(answer)) return answer;
      throw errorOfRefusal(answer);
    },
    (error: Error) => {
      throw new IssuanceError('IssuerFailed', `no answer from the ACME server: ${error.message}`, {
        cause: error,
      });
    },
  );
}

configureRequests();

/** Registers the account, or finds it. @throws IssuanceError */
export async function connectAcme({ directory, email, key }: AcmeAccount): Promise<AcmeSession> {
  const session = new acme.Client({ directoryUrl: directory, accountKey: key });
  const contact = email === undefined ? [] : [`mailto:${email}`];
  await session.createAccount({ termsOfServiceAgreed: true, contact });
  return session;
}
