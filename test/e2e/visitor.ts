import { CookieJar } from 'tough-cookie';
import { Agent, request, type Dispatcher } from 'undici';

export interface Answer {
  status: number;
  headers: Dispatcher.ResponseData['headers'];
  text: string;
}

export interface Ask {
  method?: 'GET' | 'POST' | 'DELETE';
  headers?: Record<string, string>;
  json?: unknown;
  form?: Record<string, string>;
  /** A file, in the field `files`. */
  upload?: { name: string; type: string; content: string };
}

/**
 * An HTTP client with cookies, like a shopper's browser. All host names resolve to the ingress on loopback, so that no
 * name server is needed.
 */
export class Visitor {
  readonly #jar = new CookieJar(undefined, { allowSpecialUseDomain: true, rejectPublicSuffixes: false });
  readonly #agent: Agent;
  readonly #origin: string;

  /**
   * @param origin the store's URL, e.g. http://nike.localhost:8081
   * @param ca authority of its certificate, PEM; default: those of Node
   */
  constructor(origin: string, { ca }: { ca?: string } = {}) {
    this.#origin = origin;
    this.#agent = new Agent({
      connect: { ca, lookup: (_host, _options, done) => done(null, [{ address: '127.0.0.1', family: 4 }]) },
    });
  }

  /** One request; redirects within the store are followed as GET. */
  async ask(path: string, ask: Ask = {}, hops = 5): Promise<Answer> {
    const url = new URL(path, this.#origin);
    const answer = await this.#send(url, ask);
    const location = answer.headers['location'];
    if (answer.status < 300 || answer.status >= 400 || !location || hops === 0) return answer;
    return this.ask(new URL(String(location), url).href, { headers: ask.headers }, hops - 1);
  }

  async close(): Promise<void> {
    await this.#agent.close();
  }

  async #send(url: URL, ask: Ask): Promise<Answer> {
    const { body, type } = encode(ask);
    const headers = { cookie: await this.#jar.getCookieString(url.href), ...type, ...ask.headers };
    const response = await request(url, {
      method: ask.method ?? 'GET',
      headers,
      body,
      dispatcher: this.#agent,
    });
    for (const cookie of [response.headers['set-cookie'] ?? []].flat())
      await this.#jar.setCookie(cookie, url.href);
    return { status: response.statusCode, headers: response.headers, text: await response.body.text() };
  }
}

function encode(ask: Ask): { body?: string; type: Record<string, string> } {
  if (ask.json !== undefined)
    return { body: JSON.stringify(ask.json), type: { 'content-type': 'application/json' } };
  if (ask.upload) return encodeUpload(ask.upload);
  if (ask.form === undefined) return { type: {} };
  const body = new URLSearchParams(ask.form).toString();
  return { body, type: { 'content-type': 'application/x-www-form-urlencoded' } };
}

function encodeUpload({ name, type, content }: NonNullable<Ask['upload']>): ReturnType<typeof encode> {
  const head = `content-disposition: form-data; name="files"; filename="${name}"\r\ncontent-type: ${type}`;
  const body = `--part\r\n${head}\r\n\r\n${content}\r\n--part--\r\n`;
  return { body, type: { 'content-type': 'multipart/form-data; boundary=part' } };
}
