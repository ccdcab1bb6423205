import { describe, expect, test } from 'vitest';
import type { StoreResource } from '../../store/resource.ts';
import { storeFilter, type StoreFilterInput } from './store-filter.ts';

const at = { baseDomain: 'shops.test', scheme: 'https' } as const;
const store: StoreResource = {
  metadata: {
    name: 'nike',
    namespace: 'sport',
    uid: 'u',
    resourceVersion: '1',
    creationTimestamp: '2026-01-02T00:00:00Z',
    labels: { tier: 'gold', region: 'eu' },
  },
  spec: { engine: 'WOOCOMMERCE', displayName: 'Nike Air', host: 'nike.example.com' },
  status: {
    phase: 'Ready',
    version: '2.0',
    conditions: [
      {
        type: 'CertificateReady',
        status: 'True',
        reason: 'RenewalFailed',
        message: '',
        lastTransitionTime: '2026-01-03T00:00:00Z',
      },
    ],
  },
};

const gold = { key: 'tier', value: 'gold' };
const eu = { key: 'region', value: 'eu' };

describe('a store matches', () => {
  test.each<[string, StoreFilterInput | null | undefined]>([
    ['no filter', undefined],
    ['null', null],
    ['an empty filter', {}],
    ['fields that are null', { ids: null, labels: null, suspended: null, createdAfter: null, search: null }],
    ['its id among others', { ids: ['adidas', 'nike'] }],
    ['its team', { team: ['sport'] }],
    ['its phase', { phase: ['Failed', 'Ready'] }],
    ['its engine', { engine: ['WOOCOMMERCE'] }],
    ['its size, which is the default', { size: ['small'] }],
    ['its version', { version: ['2.0'] }],
    ['all of its labels', { labels: [gold, eu] }],
    ['a time before its creation, in another zone', { createdAfter: '2026-01-02T00:30:00+01:00' }],
    ['a time after its creation', { createdBefore: '2026-01-03T00:00:00Z' }],
    ['that it is not suspended', { suspended: false }],
    ['what is wrong with its certificates', { certificate: ['RenewalFailed', 'Expired'] }],
    ['its host', { host: 'Nike.example.com' }],
    ['the domain of its host', { host: 'example.com' }],
    ['a part of its name', { search: ' AIR ' }],
    ['a part of its host', { search: 'example' }],
    ['several fields at once', { team: ['sport'], phase: ['Ready'], labels: [gold] }],
  ])('%s', (_title, filter) => {
    expect(storeFilter(filter, at)(store)).toBe(true);
  });
});

describe('a store does not match', () => {
  test.each<[string, StoreFilterInput]>([
    ['no ids', { ids: [] }],
    ['another id', { ids: ['adidas'] }],
    ['another team', { team: ['food'] }],
    ['another size', { size: ['large'] }],
    ['another version', { version: ['1.0'] }],
    ['a label of another value', { labels: [gold, { key: 'region', value: 'us' }] }],
    ['the time of its creation itself', { createdAfter: '2026-01-02T00:00:00Z' }],
    ['a time before its creation', { createdBefore: '2026-01-01T00:00:00Z' }],
    ['that it is suspended', { suspended: true }],
    ['another state of its certificates', { certificate: ['Issued'] }],
    ['the end of its host that is no domain', { host: 'ample.com' }],
    ['another text', { search: 'adidas' }],
    ['one field of two', { team: ['sport'], phase: ['Failed'] }],
  ])('%s', (_title, filter) => {
    expect(storeFilter(filter, at)(store)).toBe(false);
  });
});
