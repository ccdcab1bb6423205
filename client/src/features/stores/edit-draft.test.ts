import { describe, expect, test } from 'vitest';
import type { UpdateStoreInput } from '../../gql/graphql.ts';
import { toLocalInput } from '../../shared/time.ts';
import { settingsSample } from '../../testing/samples.ts';
import { draftOf, toUpdate, type EditDraft } from './edit-draft.ts';

const store = {
  ...settingsSample,
  plugins: ['seo', 'cache'],
  labels: [{ key: 'tier', value: 'gold' }],
};
const which = { id: 'nike', uid: 'u1', ifGeneration: 3 };

describe('what an edit asks for', () => {
  test.each<[string, Partial<EditDraft>, Partial<UpdateStoreInput>]>([
    ['nothing when nothing was edited', {}, {}],
    [
      'what was edited, and nothing else',
      { name: 'Nike 2', size: 'LARGE' },
      { name: 'Nike 2', size: 'LARGE' },
    ],
    ['the default for a host that was emptied', { host: ' ' }, { host: null }],
    ['the default for an e-mail address that was emptied', { adminEmail: '' }, { adminEmail: null }],
    ['plugins by line, space or comma', { plugins: 'seo, a b\nc' }, { plugins: ['seo', 'a', 'b', 'c'] }],
    ['no plugins', { plugins: '' }, { plugins: [] }],
    [
      'labels by line',
      { labels: 'tier = silver\n\nempty=\nodd' },
      {
        labels: [
          { key: 'tier', value: 'silver' },
          { key: 'empty', value: '' },
          { key: 'odd', value: '' },
        ],
      },
    ],
    [
      'the time to be deleted at',
      { expiresAt: toLocalInput('2026-07-01T12:00:00Z') },
      { expiresAt: '2026-07-01T12:00:00.000Z' },
    ],
    ['the deletion policy', { deletionPolicy: 'ORPHAN' }, { deletionPolicy: 'ORPHAN' }],
  ])('%s', (_title, change, asked) => {
    expect(toUpdate(store, { ...draftOf(store), ...change })).toEqual({ ...which, ...asked });
  });
});
