import { describe, expect, test } from 'vitest';
import { ANNOTATION_ROLLOUT } from './names.ts';
import type { StoreResource } from './resource.ts';
import { cutMessage, formatRecord, recordOf, requestOf, type RolloutRecord } from './rollout-record.ts';

const record: RolloutRecord = {
  rollout: 'uid',
  wave: 2,
  at: '2026-01-01T12:00:00.000Z',
  revision: 3,
  before: { version: '1' },
};

const storeWith = (text: string | undefined): StoreResource => ({
  metadata: {
    name: 'a',
    uid: 'u',
    resourceVersion: '1',
    creationTimestamp: record.at,
    annotations: text === undefined ? undefined : { [ANNOTATION_ROLLOUT]: text },
  },
  spec: { engine: 'WOOCOMMERCE', displayName: 'A' },
});

test('a record is read as it was written', () => {
  const settled: RolloutRecord = {
    ...record,
    outcome: 'RolledBack',
    message: 'not healthy',
    rolledBackAt: record.at,
  };
  for (const each of [record, settled]) expect(recordOf(storeWith(formatRecord(each)))).toEqual(each);
});

describe('a text is no record', () => {
  test.each<[string, string | undefined]>([
    ['without an annotation', undefined],
    ['that is no JSON', '{'],
    ['that is null', 'null'],
    ['that is a list', '[]'],
    ['without a rollout', formatRecord({ ...record, rollout: 1 as unknown as string })],
    ['with a wave that is no number', formatRecord({ ...record, wave: Number.NaN })],
    ['with a time that is none', formatRecord({ ...record, at: 'soon' })],
    ['with a time of a rollback that is none', formatRecord({ ...record, rolledBackAt: 'soon' })],
    ['with an unknown outcome', JSON.stringify({ ...record, outcome: 'Fine' })],
    ['without the fields of before', JSON.stringify({ ...record, before: null })],
  ])('%s', (_what, text) => {
    expect(recordOf(storeWith(text))).toBeUndefined();
  });
});

test.each<[what: string, record: RolloutRecord, withVersion: boolean, request: string | undefined]>([
  ['a new version', record, true, 'upgrade@2026-01-01T12:00:00.000Z'],
  ['another size', record, false, undefined],
  [
    'a rollback',
    { ...record, rolledBackAt: '2026-01-01T12:05:00.000Z' },
    false,
    'rollback:3@2026-01-01T12:05:00.000Z',
  ],
])('the request of %s', (_what, given, withVersion, request) => {
  expect(requestOf(given, withVersion)).toBe(request);
});

test('a long message is cut', () => {
  expect(cutMessage('x'.repeat(1000))).toHaveLength(300);
  expect(cutMessage('short')).toBe('short');
});
