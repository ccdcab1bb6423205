import type { IncomingMessage, OutgoingHttpHeaders, RequestOptions } from 'node:http';
import * as http from 'node:http';
import * as https from 'node:https';
import { text } from 'node:stream/consumers';
import { KubeConfig } from '@kubernetes/client-node';
import { errorOfAnswer, errorOfTransport } from './errors.ts';

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
  /** Milliseconds until an answer must have begun. Default 15 s. */
  timeoutMs?: number;
}

const AUTH_REFRESH_MS = 30_000;

/** A connection to one cluster's API server: connections are kept alive, credentials refreshed. */
export class Kube {
  readonly #config: KubeConfig;
  readonly #server: URL;
  readonly #userAgent: string;
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
  }

  /** The answer's JSON. Throws KubeError, also when there is no answer. */
  async request<T>(request: KubeRequest): Promise<T> {
    const answer = await this.stream(request);
    const body = await text(answer).catch((error: unknown) => {
      throw errorOfTransport(error);
    });
    return (body ? JSON.parse(body) : undefined) as T;
  }

  /** The answer as it comes. Destroy it, or abort the signal, to end it. Throws KubeError. */
  async stream(request: KubeRequest): Promise<IncomingMessage> {
    if (request.method && request.method !== 'GET') this.writes += 1;
    const answer = await this.#send(request).catch((error: unknown) => {
      if (request.signal?.aborted) throw error;
      throw errorOfTransport(error);
    });
    const status = answer.statusCode ?? 0;
    if (status >= 200 && status < 300) return answer;
    throw errorOfAnswer(status, await text(answer));
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
    return exchange(
      this.#server.protocol === 'http:' ? http : https,
      options,
      body,
      request.timeoutMs ?? 15_000,
    );
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

  async #baseOptions(): Promise<RequestOptions> {
    if (!this.#options || Date.now() - this.#optionsAt > AUTH_REFRESH_MS) {
      this.#optionsAt = Date.now();
      this.#options = this.#makeOptions();
    }
    return this.#options;
  }

  async #makeOptions(): Promise<RequestOptions> {
    const options: https.RequestOptions = {};
    await this.#config.applyToHTTPSOptions(options);
    const port = this.#server.port || (this.#server.protocol === 'http:' ? 80 : 443);
    return { ...options, host: this.#server.hostname.replace(/^\[|\]$/g, ''), port };
  }
}

function exchange(
  transport: typeof http | typeof https,
  options: RequestOptions,
  body: string | undefined,
  timeoutMs: number,
): Promise<IncomingMessage> {
  return new Promise((resolve, reject) => {
    const sent = transport.request(options, (answer) => {
      clearTimeout(timer);
      resolve(answer);
    });
    const timer = setTimeout(() => sent.destroy(new Error(`no answer within ${timeoutMs} ms`)), timeoutMs);
    sent.on('error', (error) => {
      clearTimeout(timer);
      reject(error);
    });
    sent.end(body);
  });
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
