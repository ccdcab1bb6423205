import { execa } from 'execa';
import { vi } from 'vitest';
import { ADMIN_SECRET } from '../../../server/src/store/sign-in/admin.ts';
import { runPhases } from '../../../tools/lib/phases.ts';
import { SYSTEM } from '../../../tools/platform/in-cluster/commands.ts';
import { inClusterPhases, type InCluster } from '../../../tools/platform/in-cluster/index.ts';
import type { PlatformOptions } from '../../../tools/platform/options.ts';
import { Api } from '../../support/api.ts';
import type { TestPlatform } from '../../support/test-platform.ts';

const COUNT = '{ stores(first: 1) { totalCount } }';

/** Before the rights of a new member are in effect, there are none for it. */
const seesStores = (api: Api): Promise<boolean> =>
  api.send<{ stores: { totalCount: number } }>(COUNT).then(
    ({ stores }) => stores.totalCount > 0,
    () => false,
  );

/** charts/urumi in the cluster of the tests. */
export class Installation {
  readonly #platform: TestPlatform;
  url = '';
  /** How people sign in, as `npm start -- --in-cluster` prints it. */
  login = '';

  constructor(platform: TestPlatform) {
    this.#platform = platform;
  }

  /**
   * What `npm start -- --in-cluster` does, the first time and again.
   * @param env settings of the server
   * @param change other options than those of the platform of the tests
   */
  async install(env: Record<string, string> = {}, change: Partial<PlatformOptions> = {}): Promise<void> {
    const { options } = this.#platform;
    // One user has all sockets of a test.
    const all = { ...options.env, MAX_STREAMS_PER_CLIENT: '0', ...env };
    const inCluster: PlatformOptions = { ...options, ...change, inCluster: true, env: all };
    const made: InCluster = {};
    await runPhases(inClusterPhases(inCluster, made));
    this.url = made.url ?? '';
    this.login = made.login ?? '';
  }

  /** With the account of logIn and the password of the administrator; teams and stores stay. */
  async uninstall(): Promise<void> {
    await this.#setMembers([]);
    await this.kubectl('-n', 'urumi', 'delete', 'serviceaccount', 'me', '--ignore-not-found');
    const helm = this.#platform.kubectl.replace(/kubectl$/, 'helm');
    const env = { KUBECONFIG: this.#platform.kubeconfig };
    await execa(helm, ['uninstall', 'urumi', '-n', SYSTEM, '--wait', '--ignore-not-found'], { env });
    await this.kubectl('-n', SYSTEM, 'delete', 'secret', ADMIN_SECRET, '--ignore-not-found');
  }

  async kubectl(...args: string[]): Promise<string> {
    const { kubectl, kubeconfig } = this.#platform;
    return (await execa(kubectl, args, { env: { KUBECONFIG: kubeconfig } })).stdout;
  }

  /** A client with the token of a new service account, which is an admin of the default team, which has a store. */
  async logIn(): Promise<{ api: Api; token: string }> {
    await this.kubectl('-n', 'urumi', 'create', 'serviceaccount', 'me');
    await this.#setMembers([{ kind: 'ServiceAccount', namespace: 'urumi', name: 'me', role: 'admin' }]);
    const created = ['create', 'token', 'me', '--audience=urumi', '--duration=2h'];
    const token = await this.kubectl('-n', 'urumi', ...created);
    const api = new Api(this.url, token);
    await vi.waitUntil(() => seesStores(api), { timeout: 60_000, interval: 500 });
    return { api, token };
  }

  async #setMembers(members: object[]): Promise<void> {
    const patch = JSON.stringify({ spec: { members } });
    await this.kubectl('patch', 'team', 'urumi', '--type=merge', '-p', patch);
  }
}
