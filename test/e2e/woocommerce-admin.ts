import { expectStatus, json } from './answers.ts';
import type { Visitor } from './visitor.ts';

/** The administrator of a WooCommerce store, signed in through the form. */
export class WooAdmin {
  readonly #browser: Visitor;
  readonly #headers: Record<string, string>;

  private constructor(browser: Visitor, nonce: string) {
    this.#browser = browser;
    this.#headers = { 'x-wp-nonce': nonce };
  }

  static async signIn(browser: Visitor, login: { user: string; password: string }): Promise<WooAdmin> {
    await browser.ask('/wp-login.php');
    const form = {
      log: login.user,
      pwd: login.password,
      'wp-submit': 'Log In',
      testcookie: '1',
      redirect_to: '/wp-admin/',
    };
    expectStatus(await browser.ask('/wp-login.php', { method: 'POST', form }), 200, 'login');
    const nonce = (await browser.ask('/wp-admin/admin-ajax.php?action=rest-nonce')).text.trim();
    return new WooAdmin(browser, nonce);
  }

  async get<T>(path: string): Promise<T> {
    const answer = await this.#browser.ask(`/wp-json/${path}`, { headers: this.#headers });
    expectStatus(answer, 200, path);
    return json<T>(answer);
  }

  /** Creates something, and returns it. */
  async post<T>(path: string, body: object): Promise<T> {
    const ask = { method: 'POST', headers: this.#headers, json: body } as const;
    const answer = await this.#browser.ask(`/wp-json/${path}`, ask);
    expectStatus(answer, 201, path);
    return json<T>(answer);
  }
}
