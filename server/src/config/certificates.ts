import type { CertificateOptions } from '../controller/options.ts';
import type { Values } from './index.ts';

export function certificatesOf(env: Values): CertificateOptions {
  const { ACME_DIRECTORY: directory, DASHBOARD_HOST: host, DASHBOARD_TLS_SECRET: secretName } = env;
  return {
    namespace: env.POD_NAMESPACE,
    acme: directory === undefined ? undefined : { directory, email: env.ACME_EMAIL },
    service: env.ACME_SERVICE,
    dashboard: host === undefined ? undefined : { host, secretName },
    selfCheck: env.ACME_SELF_CHECK,
    httpPort: env.ACME_HTTP_PORT,
    retryMs: env.ACME_RETRY_BACKOFF,
  };
}
