import { existsSync } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import sirv from 'sirv';
import { setSecurityHeaders } from './headers.ts';
import { sendHttpError, type HttpError } from './http-error.ts';

export type Serve = (request: IncomingMessage, response: ServerResponse) => void;

/** Serves the built dashboard: hashed assets are immutable, the page itself is revalidated each time. */
export function serveDashboard(dir: string): Serve {
  if (!existsSync(join(dir, 'index.html'))) return notBuilt;
  const files = sirv(dir, {
    // With `single`, a regular expression with catastrophic backtracking matches each unknown path.
    single: false,
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
    closeFilesWith(response);
    files(request, response, () => {
      if (namesFile(request.url ?? '')) return sendHttpError(response, NO_FILE);
      request.url = '/';
      files(request, response, () => sendHttpError(response, NO_FILE));
    });
  };
}

/** Does the path's last segment have a dot? Other paths are pages, which the dashboard's router handles. */
function namesFile(url: string): boolean {
  const [path = ''] = url.split('?', 1);
  return path.slice(path.lastIndexOf('/')).includes('.');
}

/**
 * sirv pipes a file without handling errors: without this, a file that a new build removed crashes the process, and
 * each client that disconnects leaks an open file.
 */
function closeFilesWith(response: ServerResponse): void {
  response.once('pipe', (file: Readable) => {
    file.once('error', () => response.destroy());
    if (response.destroyed) file.destroy();
    else response.once('close', () => file.destroy());
  });
}

function notBuilt(_request: IncomingMessage, response: ServerResponse): void {
  sendHttpError(response, NOT_BUILT);
}

const NO_FILE: HttpError = { status: 404, code: 'NOT_FOUND', message: 'the file does not exist' };
const NOT_BUILT: HttpError = {
  status: 503,
  code: 'DASHBOARD_NOT_BUILT',
  message: 'the dashboard is not built: run `npm run build:client`; the API is at /graphql',
};
