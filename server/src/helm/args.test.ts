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

  test('takes the values from standard input and no value on the command line', () => {
    expect(upgradeArgs(options, request)).toEqual(upgrade([], ''));
  });

  test('lists the labels of the release record', () => {
    const labels = { 'stores.urumi.dev/id': 'a', hash: '1' };
    expect(upgradeArgs(options, { ...request, labels })).toEqual(upgrade([], 'stores.urumi.dev/id=a,hash=1'));
  });

  test.each([
    [
      'gives the values file to the first install, before the generated values',
      true,
      ['-f', 'values-prod.yaml'],
    ],
    ['leaves the values file out of later runs', false, []],
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
    'uninstall takes a missing release for done',
    uninstallArgs(options, ref),
    ['uninstall', 'urumi-a', '--ignore-not-found', ...common],
  ],
  [
    'history asks for 50 revisions as JSON',
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
