import { CookieJar } from 'tough-cookie';

export interface Answer {
  status: number;
  headers: Headers;
  text: string;
}

let browsers = 0;

/** Requests with cookies, as a browser sends them from the dashboard. Each has its own address behind a trusted proxy. */
export class Browser {
  readonly #address = `192.0.2.${(browsers += 1)}`;
  readonly jar = new CookieJar();
  /** Origin of the server. */
  readonly origin: string;

  constructor(origin: string) {
    this.origin = origin;
  }

  /** One request; no redirect is followed. */
  async send(url: string, init: RequestInit = {}): Promise<Answer> {
    const target = new URL(url, this.origin).href;
    const headers = new Headers(init.headers);
    const cookie = await this.jar.getCookieString(target);
    headers.set('x-forwarded-for', this.#address);
    if (cookie && !headers.has('cookie')) headers.set('cookie', cookie);
    const answer = await fetch(target, { ...init, headers, redirect: 'manual' });
    for (const given of answer.headers.getSetCookie()) await this.jar.setCookie(given, target);
    return { status: answer.status, headers: answer.headers, text: await answer.text() };
  }

  /** Follows redirects from a URL until `stop` is true for the next one. @returns that URL, or the last page's */
  async follow(url: string, stop: (next: string) => boolean = () => false): Promise<string> {
    let at = new URL(url, this.origin).href;
    for (let hops = 0; hops < 20; hops += 1) {
      const { headers } = await this.send(at);
      const location = headers.get('location');
      if (location === null) return at;
      at = new URL(location, at).href;
      if (stop(at)) return at;
    }
    throw new Error(`too many redirects, last to ${at}`);
  }

  /** A login up to the callback, which is not requested. @returns its URL @param change of the request to the provider */
  async logInUntilCallback(returnTo = '/', change: (url: URL) => void = () => {}): Promise<URL> {
    const begun = await this.send(`/auth/login?${new URLSearchParams({ returnTo }).toString()}`);
    const url = new URL(begun.headers.get('location') ?? '', this.origin);
    change(url);
    return new URL(await this.follow(url.href, (next) => next.includes('/auth/callback')));
  }

  /** A whole login. @returns where it ended */
  async logIn(returnTo = '/'): Promise<string> {
    const callback = await this.logInUntilCallback(returnTo);
    const { headers } = await this.send(callback.href);
    return headers.get('location') ?? '';
  }

  post(path: string, body: object = {}, headers: Record<string, string> = {}): Promise<Answer> {
    const own = { origin: this.origin, 'content-type': 'application/json' };
    return this.send(path, { method: 'POST', headers: { ...own, ...headers }, body: JSON.stringify(body) });
  }

  /** The user name of the session; undefined without one. */
  async whoAmI(origin = this.origin): Promise<string | undefined> {
    const query = '{ viewer { name groups } }';
    const { text } = await this.post(`${origin}/graphql`, { query }, { origin });
    const { data } = JSON.parse(text) as { data?: { viewer: { name: string } } };
    return data?.viewer.name;
  }

  /** The value of a cookie. */
  async cookie(name: string): Promise<string | undefined> {
    return (await this.jar.getCookies(this.origin)).find(({ key }) => key === name)?.value;
  }
}
