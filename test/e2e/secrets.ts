import { execa } from 'execa';
import type { TestPlatform } from '../support/test-platform.ts';

/** One value of the store's Secret, read like the README's kubectl command. */
export async function readSecret(platform: TestPlatform, namespace: string, key: string): Promise<string> {
  const id = namespace.replace(/^store-/, '');
  const secret = `urumi-${id}-ecommerce-store-secrets`;
  const path = `jsonpath={.data['${key}']}`;
  const { stdout } = await execa(platform.kubectl, ['-n', namespace, 'get', 'secret', secret, '-o', path], {
    env: { KUBECONFIG: platform.kubeconfig },
  });
  return Buffer.from(stdout, 'base64').toString();
}
