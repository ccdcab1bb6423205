import type { Agent, IncomingMessage, OutgoingHttpHeaders, RequestOptions } from 'node:http';
import { setTimeout as delay } from 'node:timers/promises';
import { KubeConfig } from '@kubernetes/client-node';
import { errorOfAnswer, errorOfTransport, KubeError } from './errors.ts';
import { exchange, keepAliveAgent, readAll } from './exchange.ts';

export interface KubeOptions {
  /** Path of a kubeconfig. Default: $KUBECONFIG's own rules, then the pod's service account. */
  kubeconfig?: string;
  /** Context of the kubeconfig that is used instead of its current one. */
  context?: string;
  /** Sent as User-Agent. */
  userAgent?: string;
}

export interface KubeRequest {
  method?: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  path: string;
  query?: Record<string, string | number | boolean | undefined>;
  body?: unknown;
  contentType?: string;
  accept?: string;
  signal?: AbortSignal;
  /** Milliseconds until an answer must have begun, and once more until `request` must have all of it. Default 15 s. */
  timeoutMs?: number;
}

const AUTH_REFRESH_MS = 30_000;
const TIMEOUT_MS = 15_000;
/** Times that a request is sent again which the API server puts off (429), and the longest of those waits. */
const PUT_OFF = { times: 3, maxMs: 5000 };

/** A connection to one cluster's API server: connections are kept alive, credentials refreshed. */
export class Kube {
  readonly #config: KubeConfig;
  readonly #server: URL;
  readonly #userAgent: string;
  readonly #agent: Agent | undefined;
  #options: Promise<RequestOptions> | undefined;
  #optionsAt = 0;
  /** Requests sent that change something, since the start. */
  writes = 0;

  constructor(config: KubeConfig, userAgent = 'urumi') {
    const cluster = config.getCurrentCluster();
    if (!cluster) throw new Error('the kubeconfig has no current cluster');
    this.#config = config;
    this.#server = new URL(cluster.server);
    this.#userAgent = userAgent;
    this.#agent = cluster.proxyUrl ? undefined : keepAliveAgent(this.#server.protocol);
  }

  /** The answer's JSON. Throws KubeError, also when there is no answer; what the signal says when that aborts. */
  async request<T>(request: KubeRequest): Promise<T> {
    for (let time = 1; ; time += 1) {
      try {
        const answer = await this.stream(request);
        const body = await readAll(answer, request.timeoutMs ?? TIMEOUT_MS).catch(unreachable(request));
        return (body ? JSON.parse(body) : undefined) as T;
      } catch (error) {
        const wait = time <= PUT_OFF.times ? putOffMs(error) : undefined;
        if (wait === undefined) throw error;
        await delay(wait, undefined, { signal: request.signal });
      }
    }
  }

  /** The answer as it comes. Destroy it, or abort the signal, to end it. Throws like `request`. */
  async stream(request: KubeRequest): Promise<IncomingMessage> {
    if (request.method && request.method !== 'GET') this.writes += 1;
    const answer = await this.#send(request).catch(unreachable(request));
    const status = answer.statusCode ?? 0;
    if (status >= 200 && status < 300) return answer;
    const body = await readAll(answer, TIMEOUT_MS).catch(unreachable(request));
    throw errorOfAnswer(status, body, answer.headers['retry-after']);
  }

  /** Closes the connections that nothing uses. */
  close(): void {
    this.#agent?.destroy();
  }

  async #send(request: KubeRequest): Promise<IncomingMessage> {
    const base = await this.#baseOptions();
    const body = request.body === undefined ? undefined : JSON.stringify(request.body);
    const options: RequestOptions = {
      ...base,
      method: request.method ?? 'GET',
      path: `${this.#server.pathname.replace(/\/$/, '')}${request.path}${queryText(request.query)}`,
      headers: this.#headers(base, request, body),
      signal: request.signal,
    };
    return exchange(this.#server.protocol, options, body, request.timeoutMs ?? TIMEOUT_MS);
  }

  #headers(base: RequestOptions, request: KubeRequest, body: string | undefined): OutgoingHttpHeaders {
    return {
      ...(base.headers as OutgoingHttpHeaders),
      'user-agent': this.#userAgent,
      accept: request.accept ?? 'application/json',
      ...(body !== undefined && {
        'content-type': request.contentType ?? 'application/json',
        'content-length': Buffer.byteLength(body),
      }),
    };
  }

  /** Tokens expire, also those that a program or a file gives: they are asked for again every so often. */
  #baseOptions(): Promise<RequestOptions> {
    if (this.#options && Date.now() - this.#optionsAt < AUTH_REFRESH_MS) return this.#options;
    const options = this.#makeOptions();
    this.#optionsAt = Date.now();
    this.#options = options;
    options.catch(() => {
      this.#options = undefined;
    });
    return options;
  }

  async #makeOptions(): Promise<RequestOptions> {
    const options: RequestOptions = {};
    await this.#config.applyToHTTPSOptions(options);
    const port = this.#server.port || (this.#server.protocol === 'http:' ? 80 : 443);
    const agent = this.#agent ?? options.agent;
    return { ...options, agent, host: this.#server.hostname.replace(/^\[|\]$/g, ''), port };
  }
}

function unreachable({ signal }: KubeRequest): (error: unknown) => never {
  return (error) => {
    throw signal?.aborted ? error : errorOfTransport(error);
  };
}

/** Milliseconds after which a request that the API server was too busy for may be sent again. */
function putOffMs(error: unknown): number | undefined {
  if (!(error instanceof KubeError) || error.status !== 429) return undefined;
  return Math.min(error.retryAfterMs ?? 1000, PUT_OFF.maxMs) * (0.8 + Math.random() * 0.4);
}

function queryText(query: KubeRequest['query']): string {
  const pairs = Object.entries(query ?? {}).filter(([, value]) => value !== undefined);
  if (pairs.length === 0) return '';
  return `?${new URLSearchParams(Object.fromEntries(pairs.map(([key, value]) => [key, String(value)]))).toString()}`;
}

/** Connects by kubeconfig, or as the pod's service account. Nothing is sent yet. */
export function createKube(options: KubeOptions = {}): Kube {
  const config = new KubeConfig();
  if (options.kubeconfig) config.loadFromFile(options.kubeconfig);
  else config.loadFromDefault();
  if (options.context) config.setCurrentContext(options.context);
  return new Kube(config, options.userAgent);
}
