import type { ServerResponse } from 'node:http';

const DASHBOARD_CSP = [
  "default-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data:",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'self'",
  "frame-ancestors 'none'",
].join('; ');

/** GraphiQL is one page with an inline script; its editor runs workers from blobs. */
const GRAPHIQL_CSP = [
  "default-src 'self'",
  "script-src 'self' 'unsafe-inline' 'unsafe-eval' blob:",
  "worker-src 'self' blob:",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data:",
  "font-src 'self' data:",
  "frame-ancestors 'none'",
].join('; ');

/** Headers of every response. */
export function setSecurityHeaders(response: ServerResponse, page: 'dashboard' | 'graphiql'): void {
  response.setHeader('content-security-policy', page === 'graphiql' ? GRAPHIQL_CSP : DASHBOARD_CSP);
  response.setHeader('x-content-type-options', 'nosniff');
  response.setHeader('referrer-policy', 'no-referrer');
  response.setHeader('x-frame-options', 'DENY');
  response.setHeader('cross-origin-opener-policy', 'same-origin');
  response.setHeader('permissions-policy', 'camera=(), geolocation=(), microphone=()');
}

/** CORS headers for a page of another allowed origin. */
export function setCors(response: ServerResponse, origin: string): void {
  response.setHeader('access-control-allow-origin', origin);
  response.setHeader('access-control-allow-methods', 'POST');
  response.setHeader('access-control-allow-headers', 'content-type, authorization, x-request-id');
  response.setHeader('access-control-expose-headers', 'retry-after, x-request-id');
  response.setHeader('access-control-max-age', '600');
  response.setHeader('vary', 'origin');
}
