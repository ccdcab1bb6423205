import { expect, test } from 'vitest';
import type { Engine, StoreResource } from '../../store/resource.ts';
import { countVersions } from './versions.ts';

const store = (engine: Engine, asked?: string, runs?: string): StoreResource => ({
  metadata: { name: 'a', uid: 'u', resourceVersion: '1', creationTimestamp: '2026-01-01T00:00:00Z' },
  spec: { engine, displayName: 'A', version: asked },
  status: { version: runs },
});

test('versions are counted by engine, as the stores run them', () => {
  const stores = [
    store('WOOCOMMERCE', undefined, '1'),
    store('WOOCOMMERCE', '2', '1'),
    store('WOOCOMMERCE', '2'),
    store('MEDUSA', undefined, '1'),
    store('MEDUSA'),
  ];
  expect(countVersions(stores)).toEqual([
    { engine: 'WOOCOMMERCE', version: '1', count: 2 },
    { engine: 'WOOCOMMERCE', version: '2', count: 1 },
    { engine: 'MEDUSA', version: '1', count: 1 },
  ]);
});
