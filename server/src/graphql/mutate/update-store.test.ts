import { describe, expect, test } from 'vitest';
import type { StoreResource } from '../../store/resource.ts';
import type { StorePatch } from './patch-action.ts';
import { patchFor, type UpdateInput } from './update-store.ts';

const store: StoreResource = {
  metadata: {
    name: 'nike',
    uid: 'u',
    resourceVersion: '1',
    creationTimestamp: '2026-01-01T00:00:00Z',
    labels: { tier: 'gold' },
  },
  spec: { engine: 'WOOCOMMERCE', displayName: 'Nike', host: 'nike.example.com', plugins: ['seo'] },
};

describe('what an update writes', () => {
  test.each<[string, Partial<UpdateInput>, StorePatch | undefined]>([
    ['nothing without a field', {}, undefined],
    [
      'nothing when the store is as asked',
      { name: 'Nike', host: 'nike.example.com', plugins: ['seo'] },
      undefined,
    ],
    [
      'nothing for the value that the resource has by default',
      { size: 'small', deletionPolicy: 'Delete' },
      undefined,
    ],
    ['nothing for null where there is no default to go back to', { name: null, size: null }, undefined],
    [
      'what differs, and nothing else',
      { name: ' Nike 2 ', size: 'small' },
      { spec: { displayName: 'Nike 2' } },
    ],
    ['null for a host that goes back to the default', { host: null }, { spec: { host: null } }],
    ['nothing for an e-mail address that is the default already', { adminEmail: null }, undefined],
    ['plugins once each', { plugins: ['seo', 'cache', 'seo'] }, { spec: { plugins: ['seo', 'cache'] } }],
    ['null for no plugins', { plugins: [] }, { spec: { plugins: null } }],
    [
      'a whole plan of backups',
      { backup: { schedule: '@daily', keep: { daily: 7 } } },
      {
        spec: {
          backup: {
            schedule: '@daily',
            timeZone: 'UTC',
            keep: { last: 0, hourly: 0, daily: 7, weekly: 0, monthly: 0 },
          },
        },
      },
    ],
    ['nothing for no plan of backups, where there is none', { backup: null }, undefined],
    ['labels alone', { labels: [] }, { labels: { tier: null } }],
    [
      'spec and labels together',
      { size: 'large', labels: [{ key: 'tier', value: 'silver' }] },
      { spec: { size: 'large' }, labels: { tier: 'silver' } },
    ],
  ])('%s', (_title, input, patch) => {
    expect(patchFor(store, { id: 'nike', ...input })).toEqual(patch);
  });
});
