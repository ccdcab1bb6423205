/** The origins whose pages may use the API. A request without an Origin does not come from another page. */
export class Origins {
  readonly #allowed: Set<string>;
  #port = 0;

  /** @param extra ALLOWED_ORIGINS */
  constructor(extra: readonly string[]) {
    this.#allowed = new Set(extra.map((origin) => origin.replace(/\/$/, '')));
  }

  /** Adds the server's own pages on loopback when it listens. */
  listenOn(port: number): void {
    this.#port = port;
  }

  allows(origin: string | undefined): boolean {
    if (origin === undefined) return true;
    return this.#allowed.has(origin) || OWN.some((host) => origin === `http://${host}:${this.#port}`);
  }

  /** Is it an allowed origin of another page, so that the browser needs CORS headers? */
  isOther(origin: string | undefined): origin is string {
    return origin !== undefined && this.#allowed.has(origin);
  }
}

const OWN = ['localhost', '127.0.0.1', '[::1]'];
