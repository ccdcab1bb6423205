import { sendHttpError, type HttpError } from '../http-error.ts';
import { setSecurityHeaders } from '../headers.ts';
import { isOwnRequest } from './cookies.ts';
import { answerJson, type Exchange } from './exchange.ts';

/** One path of the login. */
export interface Route {
  method: 'GET' | 'POST';
  /** Only pages of this origin may send it. The others are navigations, or prove who they are by themselves. */
  ownOnly: boolean;
  serve: (exchange: Exchange) => Promise<void> | void;
}

/** The paths below /auth, and how a person may sign in. */
export interface SignInRoutes {
  methods: readonly ('oidc' | 'password')[];
  publicUrl: string | undefined;
  routes: ReadonlyMap<string, Route>;
}

/** Serves a path below /auth. */
export async function serveSignIn(signIn: SignInRoutes, path: string, exchange: Exchange): Promise<void> {
  const { request, response } = exchange;
  setSecurityHeaders(response, 'dashboard');
  response.setHeader('cache-control', 'no-store');
  const route = path === '/auth/methods' ? methodsOf(signIn) : signIn.routes.get(path);
  if (!route) return sendHttpError(response, NO_ROUTE);
  if (request.method !== route.method) return sendHttpError(response, wrongMethod(route.method));
  const { 'content-type': type = '' } = request.headers;
  if (route.ownOnly && !(isOwnRequest(request, signIn.publicUrl) && /^application\/json\s*(;|$)/i.test(type)))
    return sendHttpError(response, OWN_ONLY);
  await route.serve(exchange);
}

/** GET /auth/methods: how a person may sign in, for the sign-in page. */
const methodsOf = ({ methods }: SignInRoutes): Route => ({
  method: 'GET',
  ownOnly: false,
  serve: (exchange) => answerJson(exchange, { methods }),
});

const NO_ROUTE: HttpError = {
  status: 404,
  code: 'NOT_FOUND',
  message: 'this server offers no such way to sign in',
};

/** JSON, because a form of another page can send everything else. */
const OWN_ONLY: HttpError = {
  status: 403,
  code: 'ORIGIN_NOT_ALLOWED',
  message: 'only a page of this server may send this, as application/json',
};

const wrongMethod = (method: string): HttpError => ({
  status: 405,
  code: 'METHOD_NOT_ALLOWED',
  message: `send ${method}`,
  headers: { allow: method },
});
