import { parseAllDocuments } from 'yaml';
import { beforeAll, expect, test } from 'vitest';
import { execa } from 'execa';
import { ensureBinaries } from '../../../tools/cluster/index.ts';
import { repoRoot } from '../../../tools/lib/paths.ts';

interface Rendered {
  kind: string;
  spec: {
    podSelector: { matchLabels: object };
    ingress: { ports: { port: string }[]; from?: object[] }[];
    template: { metadata: { labels: object }; spec: { containers: { ports: { name: string }[] }[] } };
  };
}

let bin: string;
beforeAll(async () => {
  bin = await ensureBinaries(console.log);
});

async function render(...args: string[]): Promise<Rendered[]> {
  const { stdout } = await execa(`${bin}/helm`, ['template', 'urumi', 'charts/urumi', ...args], {
    cwd: repoRoot,
  });
  return parseAllDocuments(stdout).flatMap((document) => (document.toJS() as Rendered | null) ?? []);
}

const policies = (objects: readonly Rendered[]): Rendered[] =>
  objects.filter(({ kind }) => kind === 'NetworkPolicy');

test('the policy of the platform opens the ports of its container, and no others', async () => {
  const objects = await render();
  const { template } = objects.find(({ kind }) => kind === 'Deployment')!.spec;
  const [policy] = policies(objects);
  expect(template.metadata.labels).toMatchObject(policy!.spec.podSelector.matchLabels);
  const ports = policy!.spec.ingress.flatMap((rule) => rule.ports.map(({ port }) => port));
  expect(ports).toEqual(template.spec.containers[0]!.ports.map(({ name }) => name));
});

test('metrics can be kept for some, and are closed when they are off', async () => {
  const peer = 'networkPolicy.metricsFrom[0].namespaceSelector.matchLabels.name=monitoring';
  const [policy] = policies(await render('--set', peer));
  expect(policy!.spec.ingress.map(({ from }) => from)).toEqual([
    undefined,
    [{ namespaceSelector: { matchLabels: { name: 'monitoring' } } }],
  ]);
  const [off] = policies(await render('--set', 'metrics.enabled=false'));
  expect(off!.spec.ingress).toEqual([{ ports: [{ port: 'http' }] }]);
  expect(policies(await render('--set', 'networkPolicy.enabled=false'))).toEqual([]);
});
