import type { IncomingMessage } from 'node:http';
import { CHALLENGE_PATH } from '../store/challenge.ts';
import { hostName, isLocalReader, type Hosts } from './hosts.ts';
import type { Origins } from './origins.ts';
import type { HttpError } from './http-error.ts';
import { parseTarget, type Target } from './request-target.ts';

/** Checks before a request is routed. */
export interface Gate {
  hosts: Hosts;
  origins: Origins;
}

/** A request that may be routed. */
export interface Admitted {
  /** As sent, not decoded. */
  path: string;
  /** The client is a program on this machine: it may read metrics and details of the server. */
  local: boolean;
}

/** Probes of an orchestrator use the server's IP, so these paths accept any Host. They respond only yes or no. */
export const PROBES: ReadonlySet<string> = new Set(['/healthz', '/readyz']);

/** Checks target, Host and Origin, in this order, of requests and upgrades. */
export function admit({ hosts, origins }: Gate, request: IncomingMessage): Admitted | HttpError {
  const target = parseTarget(request.url);
  if (!target) return httpError(400, 'INVALID_TARGET', 'the request target is not a path, or too long');
  const name = addressedHost(target, request);
  const local = isLocalReader(request.headers, request.socket.remoteAddress, name);
  if (isForAnyHost(target.path)) return { path: target.path, local };
  if (name === undefined)
    return httpError(400, 'INVALID_HOST', 'send one Host header with a name or an address');
  if (!hosts.allow(name, request.socket.localAddress)) {
    return httpError(421, 'HOST_NOT_ALLOWED', `the host ${name} is not allowed: add it to ALLOWED_HOSTS`);
  }
  if (!origins.allows(request.headers.origin)) {
    return httpError(403, 'ORIGIN_NOT_ALLOWED', `the origin is not allowed: add it to ALLOWED_ORIGINS`);
  }
  return { path: target.path, local };
}

/** An ACME server asks for challenges of the hosts of stores. */
const isForAnyHost = (path: string): boolean => PROBES.has(path) || path.startsWith(CHALLENGE_PATH);

function addressedHost({ authority }: Target, request: IncomingMessage): string | undefined {
  const given = request.headersDistinct['host'] ?? [];
  const [header] = given;
  return given.length === 1 && header !== undefined ? hostName(authority ?? header) : undefined;
}

function httpError(status: number, code: string, message: string): HttpError {
  return { status, code, message };
}
