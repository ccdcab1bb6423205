import { execa } from 'execa';
import type { TestPlatform } from '../../test/support/test-platform.ts';

/** Time for the node to take over a change of policies. */
const SETTLE_MS = 2000;

/** Takes the NetworkPolicies of a namespace away and puts them back. */
export class PolicySwitch {
  readonly #kubectl: (args: string[], input?: string) => Promise<string>;
  #saved = '';

  constructor({ kubectl, kubeconfig }: TestPlatform, namespace: string) {
    this.#kubectl = async (args, input) =>
      (await execa(kubectl, ['-n', namespace, ...args], { env: { KUBECONFIG: kubeconfig }, input })).stdout;
  }

  async off(): Promise<void> {
    const found = await this.#kubectl(['get', 'networkpolicies', '-o', 'yaml']);
    this.#saved = found.replaceAll(/^ *(resourceVersion|uid|creationTimestamp|generation):.*\n/gm, '');
    await this.#kubectl(['delete', 'networkpolicies', '--all']);
    await new Promise((resolve) => setTimeout(resolve, SETTLE_MS));
  }

  async on(): Promise<void> {
    await this.#kubectl(['apply', '-f', '-'], this.#saved);
    await new Promise((resolve) => setTimeout(resolve, SETTLE_MS));
  }
}
