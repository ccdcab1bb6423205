// @vitest-environment happy-dom
import { screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import { FakeServer } from '../../testing/fake-server.ts';
import { storeSample } from '../../testing/samples.ts';
import { show } from '../../testing/show.tsx';
import { ResourceUse } from './resource-use.tsx';

const MIB = 1024 ** 2;
const pod = (change: object = {}): object => ({
  pod: 'urumi-nike-wordpress-0',
  component: 'wordpress',
  cpu: 0.125,
  cpuLimit: 0.5,
  memory: 500 * MIB,
  memoryLimit: 512 * MIB,
  ...change,
});
const open = (resourceUse: object): void =>
  void show(<ResourceUse id="nike" />, new FakeServer({ store: storeSample({ resourceUse }) }));
const lines = (): string[] => screen.getAllByRole('definition').map(({ textContent }) => textContent);

test('a pod has what it uses beside its limits, and says that it is close to one', async () => {
  open({ measured: true, pods: [pod()] });
  expect(await screen.findByText('wordpress')).toBeTruthy();
  expect(lines()).toEqual(['CPU: 125m of 500m', 'Memory: 500 MiB of 512 MiB, close to the limit']);
});

test('without a metrics server there are the limits, and what to install', async () => {
  open({ measured: false, pods: [pod({ cpu: null, memory: null, cpuLimit: null })] });
  expect(await screen.findByText(/Install metrics-server/)).toBeTruthy();
  expect(lines()).toEqual(['CPU: no limit', 'Memory: 512 MiB']);
});

test('a suspended store has no pods', async () => {
  open({ measured: true, pods: [] });
  expect(await screen.findByText('No pod is running.')).toBeTruthy();
});
