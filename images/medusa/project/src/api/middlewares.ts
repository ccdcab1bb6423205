import {
  defineMiddlewares,
  type MedusaNextFunction,
  type MedusaRequest,
  type MedusaResponse,
} from '@medusajs/framework/http';
import sirv from 'sirv';
import { adminFolder, storefrontFolder } from '../store/paths.ts';

/** Paths of Medusa and of our own routes. All other paths belong to the storefront. */
const SERVER_PATHS = /^\/(?:admin|auth|cloud|health|hooks|static|store|storefront\.json)(?:\/|$)/;
const ADMIN_PATH = /^\/app(?:\/|$)/;

const admin = files(adminFolder);
const storefront = files(storefrontFolder);

export default defineMiddlewares({
  routes: [{ matcher: '/', middlewares: [servePages] }],
});

function servePages(req: MedusaRequest, res: MedusaResponse, next: MedusaNextFunction): void {
  const reads = req.method === 'GET' || req.method === 'HEAD';
  if (!reads || SERVER_PATHS.test(req.path)) return next();
  if (!ADMIN_PATH.test(req.path)) return storefront(req, res, next);
  req.url = req.url.slice('/app'.length) || '/';
  return admin(req, res, next);
}

/** Serves a built single-page application, compressed at image build. Its hashed files are immutable. */
function files(folder: string): ReturnType<typeof sirv> {
  return sirv(folder, {
    single: true,
    gzip: true,
    brotli: true,
    setHeaders: (res, path) => res.setHeader('Cache-Control', cacheControl(path)),
  });
}

function cacheControl(path: string): string {
  if (path.startsWith('/assets/')) return 'public, max-age=31536000, immutable';
  return path.includes('.') ? 'public, max-age=3600' : 'no-cache';
}
