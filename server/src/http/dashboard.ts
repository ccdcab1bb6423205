import { existsSync } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { join } from 'node:path';
import sirv from 'sirv';
import { answerError, setSecurityHeaders } from './headers.ts';

export type Serve = (request: IncomingMessage, response: ServerResponse) => void;

/** The built dashboard: hashed assets are kept by browsers for ever, the page itself is asked for each time. */
export function serveDashboard(dir: string): Serve {
  if (!existsSync(join(dir, 'index.html'))) return notBuilt;
  const files = sirv(dir, {
    single: true,
    etag: true,
    gzip: true,
    brotli: true,
    setHeaders: (response, path) => {
      const hashed = path.startsWith('/assets/');
      response.setHeader('cache-control', hashed ? 'public, max-age=31536000, immutable' : 'no-cache');
    },
  });
  return (request, response) => {
    setSecurityHeaders(response, 'dashboard');
    files(request, response, () => answerError(response, 404, 'NOT_FOUND', 'there is no such file'));
  };
}

function notBuilt(_request: IncomingMessage, response: ServerResponse): void {
  answerError(
    response,
    503,
    'DASHBOARD_NOT_BUILT',
    'the dashboard is not built: run `npm run build:client`; the API is at /graphql',
  );
}
