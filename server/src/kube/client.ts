import type { Agent, IncomingMessage, OutgoingHttpHeaders, RequestOptions } from 'node:http';
import { setTimeout as delay } from 'node:timers/promises';
import { KubeConfig } from '@kubernetes/client-node';
import { errorOfAnswer, errorOfTransport, KubeError } from './errors.ts';
import { exchange, keepAliveAgent, readAll } from './exchange.ts';

export interface KubeOptions {
  /** Path of a kubeconfig. Default: $KUBECONFIG or ~/.kube/config, then the pod's service account. */
  kubeconfig?: string;
  /** Context of the kubeconfig, instead of the current one. */
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
  /** Timeout until the response headers, and again until `request` has the whole body. Milliseconds, default 15 s. */
  timeoutMs?: number;
}

const AUTH_REFRESH_MS = 30_000;
const TIMEOUT_MS = 15_000;
/** Retries of a request answered with 429, and the maximum delay before each. */
const TOO_MANY_REQUESTS = { retries: 3, maxMs: 5000 };

/** Client of one cluster's API server. Keeps connections alive and refreshes credentials. */
export class Kube {
  readonly #config: KubeConfig;
  readonly #server: URL;
  readonly #userAgent: string;
  readonly #agent: Agent | undefined;
  #options: Promise<RequestOptions> | undefined;
  #optionsAt = 0;
  /** Number of write requests since the start. */
  writes = 0;

  constructor(config: KubeConfig, userAgent = 'urumi') {
    const cluster = config.getCurrentCluster();
    if (!cluster) throw new Error('the kubeconfig has no current cluster');
    this.#config = config;
    this.#server = new URL(cluster.server);
    this.#userAgent = userAgent;
    this.#agent = cluster.proxyUrl ? undefined : keepAliveAgent(this.#server.protocol);
  }

  /** The response's JSON. @throws KubeError, also without a response; the signal's reason when it aborts */
  async request<T>(request: KubeRequest): Promise<T> {
    for (let attempt = 1; ; attempt += 1) {
      try {
        const answer = await this.stream(request);
        const body = await readAll(answer, request.timeoutMs ?? TIMEOUT_MS).catch(unreachable(request));
        return (body ? JSON.parse(body) : undefined) as T;
      } catch (error) {
        const wait = attempt <= TOO_MANY_REQUESTS.retries ? retryAfterMs(error) : undefined;
        if (wait === undefined) throw error;
        await delay(wait, undefined, { signal: request.signal });
      }
    }
  }

  /** The response as a stream. Destroy it or abort the signal to end it. Throws like `request`. */
  async stream(request: KubeRequest): Promise<IncomingMessage> {
    if (request.method && request.method !== 'GET') this.writes += 1;
    const answer = await this.#send(request).catch(unreachable(request));
    const status = answer.statusCode ?? 0;
    if (status >= 200 && status < 300) return answer;
    const body = await readAll(answer, TIMEOUT_MS).catch(unreachable(request));
    throw errorOfAnswer(status, body, answer.headers['retry-after']);
  }

  /** Closes all idle connections. */
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

  /** Tokens expire, also those from an exec plugin or a file, so credentials are refreshed regularly. */
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

/** Delay before the retry of a request answered with 429. Milliseconds. */
function retryAfterMs(error: unknown): number | undefined {
  if (!(error instanceof KubeError) || error.status !== 429) return undefined;
  return Math.min(error.retryAfterMs ?? 1000, TOO_MANY_REQUESTS.maxMs) * (0.8 + Math.random() * 0.4);
}

function queryText(query: KubeRequest['query']): string {
  const pairs = Object.entries(query ?? {}).filter(([, value]) => value !== undefined);
  if (pairs.length === 0) return '';
  return `?${new URLSearchParams(Object.fromEntries(pairs.map(([key, value]) => [key, String(value)]))).toString()}`;
}

/** Creates a client from a kubeconfig or the pod's service account. Sends no request. */
export function createKube(options: KubeOptions = {}): Kube {
  const config = new KubeConfig();
  if (options.kubeconfig) config.loadFromFile(options.kubeconfig);
  else config.loadFromDefault();
  if (options.context) config.setCurrentContext(options.context);
  return new Kube(config, options.userAgent);
}
