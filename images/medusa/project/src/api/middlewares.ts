import {
  defineMiddlewares,
  type MedusaNextFunction,
  type MedusaRequest,
  type MedusaResponse,
} from '@medusajs/framework/http';
import sirv from 'sirv';
import { hstsHeader, movedPage } from '../pages/moved-page.ts';
import { readPublicAddress } from '../pages/public-address.ts';
import { adminFolder, storefrontFolder } from '../store/paths.ts';

/** Paths of Medusa and of our own routes. All other paths belong to the storefront. */
const SERVER_PATHS = /^\/(?:admin|auth|cloud|health|hooks|static|store|storefront\.json)(?:\/|$)/;
const ADMIN_PATH = /^\/app(?:\/|$)/;

const address = readPublicAddress(process.env);
const admin = files(adminFolder);
const storefront = files(storefrontFolder);

export default defineMiddlewares({
  routes: [{ matcher: '/', middlewares: [servePages] }],
});

function servePages(req: MedusaRequest, res: MedusaResponse, next: MedusaNextFunction): void {
  const hsts = hstsHeader(req.headers, address);
  if (hsts) res.setHeader('Strict-Transport-Security', hsts);
  const reads = req.method === 'GET' || req.method === 'HEAD';
  // Only pages move: the API requests of a page that is still open, and its checkout, go on.
  if (!reads || SERVER_PATHS.test(req.path)) return next();
  const page = movedPage(req.originalUrl, req.headers, address);
  if (page) return redirect(res, page);
  if (!ADMIN_PATH.test(req.path)) return storefront(req, res, next);
  req.url = req.url.slice('/app'.length) || '/';
  return admin(req, res, next);
}

/** Browsers ask again each time: the store may move back, and a cart keeps its shopper at a former host. */
function redirect(res: MedusaResponse, page: string): void {
  res.setHeader('Cache-Control', 'no-cache');
  res.setHeader('Vary', 'Cookie, X-Forwarded-Proto');
  res.redirect(301, page);
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
