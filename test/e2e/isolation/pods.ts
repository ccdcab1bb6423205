import { execa } from 'execa';
import type { TestPlatform } from '../../support/test-platform.ts';

/** Name of the newest running pod of a component; empty if none runs. */
export async function podOf(platform: TestPlatform, namespace: string, component: string): Promise<string> {
  const selector = `app.kubernetes.io/component=${component}`;
  const filters = [
    '-l',
    selector,
    '--field-selector=status.phase=Running',
    '--sort-by=.metadata.creationTimestamp',
  ];
  const args = ['-n', namespace, 'get', 'pods', ...filters, '-o', 'jsonpath={.items[*].metadata.name}'];
  const { stdout } = await execa(platform.kubectl, args, { env: { KUBECONFIG: platform.kubeconfig } });
  return stdout.split(' ').at(-1) ?? '';
}
