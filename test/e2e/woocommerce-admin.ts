import { expectStatus, json } from './answers.ts';
import type { Answer, Visitor } from './visitor.ts';

export interface Login {
  user: string;
  password: string;
}

/** Sends the form of the login. @param hops redirects that are followed */
async function sendLogin(browser: Visitor, { user, password }: Login, hops?: number): Promise<Answer> {
  await browser.ask('/wp-login.php');
  const form = {
    log: user,
    pwd: password,
    'wp-submit': 'Log In',
    testcookie: '1',
    redirect_to: '/wp-admin/',
  };
  return browser.ask('/wp-login.php', { method: 'POST', form }, hops);
}

/** Whether WordPress takes a login: then it leads to the administration. */
export const takesLogin = async (browser: Visitor, login: Login): Promise<boolean> =>
  (await sendLogin(browser, login, 0)).status === 302;

/** The administrator of a WooCommerce store, signed in through the form. */
export class WooAdmin {
  readonly #browser: Visitor;
  readonly #headers: Record<string, string>;

  private constructor(browser: Visitor, nonce: string) {
    this.#browser = browser;
    this.#headers = { 'x-wp-nonce': nonce };
  }

  static async signIn(browser: Visitor, login: Login): Promise<WooAdmin> {
    expectStatus(await sendLogin(browser, login), 200, 'login');
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
