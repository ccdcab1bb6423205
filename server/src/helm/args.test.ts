import { describe, expect, test } from 'vitest';
import { historyArgs, rollbackArgs, uninstallArgs, upgradeArgs } from './args.ts';
import type { HelmOptions, ReleaseRef } from './options.ts';

const options: HelmOptions = {
  bin: 'helm',
  chartDir: 'charts/ecommerce-store',
  cacheDir: '/tmp/helm',
  timeoutMs: 1000,
  scope: 'test',
};
const ref: ReleaseRef = { namespace: 'store-a', release: 'urumi-a' };
const common = ['-n', 'store-a', '--burst-limit', '500', '--qps', '500'];

describe('upgradeArgs', () => {
  const request = { ...ref, labels: {}, first: false };
  const upgrade = (values: string[], labels: string): string[] => [
    'upgrade',
    'urumi-a',
    'charts/ecommerce-store',
    '--install',
    '--reset-then-reuse-values',
    ...values,
    '-f',
    '-',
    '--labels',
    labels,
    '--server-side=true',
    '--force-conflicts',
    '--skip-crds',
    '--disable-openapi-validation',
    '--hide-notes',
    '--history-max',
    '10',
    ...common,
  ];

  test('reads the values from standard input, and has none on the command line', () => {
    expect(upgradeArgs(options, request)).toEqual(upgrade([], ''));
  });

  test('sets the labels of the release Secret', () => {
    const labels = { 'stores.urumi.dev/id': 'a', hash: '1' };
    expect(upgradeArgs(options, { ...request, labels })).toEqual(upgrade([], 'stores.urumi.dev/id=a,hash=1'));
  });

  test.each([
    [
      'adds the values file to the first install, before the generated values',
      true,
      ['-f', 'values-prod.yaml'],
    ],
    ['omits the values file in later runs', false, []],
  ])('%s', (_title, first, values) => {
    const args = upgradeArgs({ ...options, valuesFile: 'values-prod.yaml' }, { ...request, first });
    expect(args).toEqual(upgrade(values, ''));
  });
});

test.each<[string, string[], string[]]>([
  [
    'rollback names the revision',
    rollbackArgs(options, ref, 3),
    ['rollback', 'urumi-a', '3', '--force-conflicts', '--history-max', '10', ...common],
  ],
  [
    'uninstall ignores a missing release',
    uninstallArgs(options, ref),
    ['uninstall', 'urumi-a', '--ignore-not-found', ...common],
  ],
  [
    'history requests 50 revisions as JSON',
    historyArgs(options, ref),
    ['history', 'urumi-a', '--max', '50', '-o', 'json', ...common],
  ],
])('%s', (_title, args, expected) => {
  expect(args).toEqual(expected);
});

test.each([
  ['upgrade', upgradeArgs({ ...options, context: 'k3d' }, { ...ref, labels: {}, first: true })],
  ['rollback', rollbackArgs({ ...options, context: 'k3d' }, ref, 1)],
  ['uninstall', uninstallArgs({ ...options, context: 'k3d' }, ref)],
  ['history', historyArgs({ ...options, context: 'k3d' }, ref)],
])('%s uses the context that is configured', (_verb, args) => {
  expect(args.slice(-2)).toEqual(['--kube-context', 'k3d']);
});
