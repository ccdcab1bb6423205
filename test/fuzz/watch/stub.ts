import { once } from 'node:events';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { KIND_NAMES, KINDS } from '../../../server/src/kube/watch/kinds.ts';
import type { KindName } from '../../../server/src/kube/objects/objects.ts';

export interface StubObject {
  metadata: Record<string, unknown> & { name: string; namespace: string; resourceVersion: string };
  [field: string]: unknown;
}

/** Responses to the requests of a kind, until the next list. */
export interface Disturbance {
  /** Pieces of the watch's body, each written by itself. */
  pieces: string[];
  /** What the watch does after that. */
  end: 'close' | 'reset' | 'gone' | 'silence';
  /** Bodies of the next lists, before the right one. */
  lists: string[];
  /** The watch has an unreadable event. The reflector must not repeat this watch without end. */
  poison: boolean;
}

/** Equal responses to a watch without such an event. After them, its version is expired. */
const REPEATS = 3;

interface Kept {
  objects: Map<string, StubObject>;
  version: number;
  disturbance: Disturbance | undefined;
  /** Times that the disturbance was sent. */
  sent: number;
  open: Set<ServerResponse>;
  requests: number;
}

/** An API server that lists and watches every kind from memory, and can answer the requests of one kind wrongly. */
export class StubApiServer {
  readonly #server: Server = createServer((request, response) => this.#answer(request, response));
  readonly #kinds = new Map<KindName, Kept>(KIND_NAMES.map((name) => [name, empty()]));

  async listen(): Promise<number> {
    this.#server.listen(0, '127.0.0.1');
    await once(this.#server, 'listening');
    return (this.#server.address() as AddressInfo).port;
  }

  of(kind: KindName): Kept {
    return this.#kinds.get(kind) ?? empty();
  }

  /** Disturbs the watches of a kind that are open, and those that begin where these stand. */
  disturb(kind: KindName, disturbance: Disturbance): void {
    const kept = this.of(kind);
    Object.assign(kept, { disturbance, sent: 0, requests: 0 });
    for (const response of kept.open) void misbehave(response, disturbance);
  }

  /** Keeps an object, which the next list has. */
  put(
    kind: KindName,
    object: Omit<StubObject, 'metadata'> & {
      metadata: Record<string, unknown> & { name: string; namespace: string };
    },
  ): void {
    const kept = this.of(kind);
    const stored: StubObject = {
      ...object,
      metadata: { ...object.metadata, resourceVersion: String(kept.version + 1) },
    };
    kept.objects.set(`${stored.metadata.namespace}/${stored.metadata.name}`, stored);
  }

  async close(): Promise<void> {
    this.#server.closeAllConnections();
    this.#server.close();
    await once(this.#server, 'close');
  }

  #answer(request: IncomingMessage, response: ServerResponse): void {
    const url = new URL(request.url ?? '/', 'http://stub');
    const kept = this.of(kindOf(url));
    kept.requests += 1;
    if (url.searchParams.get('sendInitialEvents') === 'true') watchAll(kept, response);
    else if (url.searchParams.get('watch') === 'true') watch(kept, url, response);
    else list(kept, response);
  }
}

function empty(): Kept {
  return { objects: new Map(), version: 1, disturbance: undefined, sent: 0, open: new Set(), requests: 0 };
}

/** Releases and the other Secrets of stores have one path, and differ in their selector. */
function kindOf({ pathname, searchParams }: URL): KindName {
  const selector = searchParams.get('labelSelector') ?? undefined;
  const found = KIND_NAMES.find(
    (name) => KINDS[name].path === pathname && KINDS[name].labelSelector === selector,
  );
  if (!found) throw new Error(`nothing is watched at ${pathname}`);
  return found;
}

function list(kept: Kept, response: ServerResponse): void {
  const wrong = kept.disturbance?.lists.shift();
  response.setHeader('content-type', 'application/json');
  if (wrong !== undefined) return void response.end(wrong);
  kept.version += 1;
  kept.disturbance = undefined;
  const items = [...kept.objects.values()];
  response.end(JSON.stringify({ metadata: { resourceVersion: String(kept.version) }, items }));
}

/**
 * A watch that begins with all objects. It is refused while a list is to be disturbed, as by an API server without the feature,
 * and disturbed as the watch before it if that had an unreadable event.
 */
function watchAll(kept: Kept, response: ServerResponse): void {
  const { disturbance, objects } = kept;
  if (disturbance && disturbance.lists.length > 0) return refuse(response);
  open(kept, response);
  if (disturbance?.poison) return void misbehave(response, disturbance);
  kept.version += 1;
  kept.disturbance = undefined;
  for (const object of objects.values()) response.write(`${JSON.stringify({ type: 'ADDED', object })}\n`);
  const annotations = { 'k8s.io/initial-events-end': 'true' };
  const metadata = { resourceVersion: String(kept.version), annotations };
  response.write(`${JSON.stringify({ type: 'BOOKMARK', object: { metadata } })}\n`);
}

function refuse(response: ServerResponse): void {
  response.writeHead(422, { 'content-type': 'application/json' });
  response.end(
    JSON.stringify({ kind: 'Status', code: 422, reason: 'Invalid', message: 'sendInitialEvents' }),
  );
}

function open(kept: Kept, response: ServerResponse): void {
  response.writeHead(200, { 'content-type': 'application/json' });
  response.flushHeaders();
  kept.open.add(response);
  response.once('close', () => kept.open.delete(response));
}

function watch(kept: Kept, url: URL, response: ServerResponse): void {
  const version = url.searchParams.get('resourceVersion');
  open(kept, response);
  const { disturbance } = kept;
  if (version !== String(kept.version) || forgotten(kept)) return void response.end(GONE);
  kept.sent += 1;
  if (disturbance) void misbehave(response, disturbance);
}

function forgotten({ disturbance, sent }: Kept): boolean {
  return disturbance !== undefined && !disturbance.poison && sent >= REPEATS;
}

const GONE = `${JSON.stringify({ type: 'ERROR', object: { kind: 'Status', code: 410, reason: 'Expired' } })}\n`;

async function misbehave(response: ServerResponse, { pieces, end }: Disturbance): Promise<void> {
  for (const piece of pieces) {
    if (response.destroyed) return;
    response.write(Buffer.from(piece, 'latin1'));
    await new Promise((resolve) => setImmediate(resolve));
  }
  if (end === 'gone') response.end(GONE);
  if (end === 'close') response.end();
  if (end === 'reset') response.destroy();
}
