import type { Request } from '../exchange.ts';
import { edited } from './edits.ts';
import type { Random } from './random.ts';

/** A request with one part changed. Changes that end the connection are rarer: each costs a new one. */
export function mutateRequest(request: Request, random: Random): Request {
  const choice = random.below(40);
  if (choice < 16 && request.body !== '') return { ...request, body: edited(request.body, random) };
  if (choice < 25) return { ...request, target: targetOf(edited(request.target, random), random) };
  if (choice < 36) return { ...request, headers: mutateHeaders(request.headers, random, choice === 35) };
  if (choice === 36) return { ...request, method: edited(request.method, random) };
  if (choice === 37) return { ...request, version: edited(request.version, random) };
  if (choice === 38) return random.once(2) ? { ...request, length: false } : burst(request, random);
  return request;
}

/** Mostly without the bytes that a request line cannot hold, which the parser refuses before any of our code. */
function targetOf(target: string, random: Random): string {
  if (random.once(12)) return target;
  const plain = target.replace(/[^\x21-\x7e]/g, '');
  return plain.startsWith('/') || random.once(4) ? plain || '/' : `/${plain}`;
}

function mutateHeaders(headers: Request['headers'], random: Random, hard: boolean): Request['headers'] {
  if (headers.length === 0) return headers;
  const at = random.below(headers.length);
  return headers.map(([name, value], index) => {
    if (index !== at) return [name, value];
    if (hard) return [edited(name, random), value];
    const changed = edited(value, random);
    return [name, random.once(10) ? changed : changed.replace(/[^\t\x20-\x7e\x80-\xff]/g, '')];
  });
}

/** What one read of a connection brings at most. Bytes. */
const PACKET = 64 * 1024;

/** The request as often as a packet holds it, or a few times. */
function burst(request: Request, random: Random): Request {
  const { method, target, headers, body } = request;
  const size = 20 + method.length + target.length + body.length + headers.flat().join('....').length;
  return { ...request, times: Math.max(1, Math.floor((random.once(2) ? PACKET : PACKET / 16) / size)) };
}
