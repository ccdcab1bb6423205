import { choice, duration, flag, optional, serviceName, text, variable, whole } from './types.ts';

/** Variables of the certificates of hosts. */
export const CERTIFICATE_VARIABLES = {
  CERTIFICATES: variable(
    choice('auto', 'none', 'cert-manager', 'acme'),
    'auto',
    '',
    'Who issues the certificates of hosts. auto: with STORE_SCHEME=https cert-manager where the cluster has it, else acme if ACME_DIRECTORY is set.',
  ),
  ACME_DIRECTORY: variable(
    optional.refine((url) => url === undefined || /^https:\/\/\S+$/.test(url), 'an https URL'),
    '',
    'URL',
    "Directory of the ACME server; the issuer's terms of service are accepted. A CA of its own: NODE_EXTRA_CA_CERTS.",
  ),
  ACME_EMAIL: variable(optional, '', 'address', 'Contact that the ACME account has; empty: none.'),
  ACME_SERVICE: variable(
    serviceName,
    '',
    'name:port',
    'Service in POD_NAMESPACE that leads to this server. Challenges are routed to it.',
  ),
  ACME_SELF_CHECK: variable(
    flag,
    'true',
    '',
    'Ask for a challenge before the ACME server does. false: where the cluster cannot reach its own public address.',
  ),
  ACME_HTTP_PORT: variable(
    whole(1, 65_535),
    '80',
    'port',
    'Port of hosts for that. ACME servers use 80, apart from those for tests.',
  ),
  ACME_RETRY_BACKOFF: variable(
    duration,
    '5m',
    'time',
    'Delay after an order that failed; doubles each time, up to 6h.',
  ),
  DASHBOARD_HOST: variable(optional, '', 'name', 'Host of the dashboard that gets a certificate.'),
  DASHBOARD_TLS_SECRET: variable(text, 'urumi-tls', 'name', 'Secret in POD_NAMESPACE for that certificate.'),
} as const;
