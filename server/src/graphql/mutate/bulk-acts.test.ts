import { describe, expect, test } from 'vitest';
import type { Phase, StoreResource } from '../../store/resource.ts';
import { MutationError } from '../user-errors.ts';
import { wouldChange, type BulkAction, type BulkOptions } from './bulk-acts.ts';

interface Case {
  phase?: Phase;
  suspended?: boolean;
  deleting?: boolean;
}

const storeOf = ({ phase, suspended, deleting }: Case): StoreResource => ({
  metadata: {
    name: 'nike',
    uid: 'u1',
    resourceVersion: '9',
    creationTimestamp: '2026-01-01T00:00:00Z',
    labels: { tier: 'gold' },
    ...(deleting && { deletionTimestamp: '2026-01-02T00:00:00Z' }),
  },
  spec: { engine: 'WOOCOMMERCE', displayName: 'Nike', suspended },
  status: phase && { phase },
});

function verdict(action: BulkAction, store: StoreResource, options: BulkOptions): string {
  try {
    return wouldChange(action, store, options) ? 'changes' : 'stays';
  } catch (error) {
    if (error instanceof MutationError) return error.error.kind;
    throw error;
  }
}

describe('a bulk change of a store', () => {
  test.each<[string, BulkAction, Case, BulkOptions, string]>([
    ['suspends one that runs', 'SUSPEND', { phase: 'Ready' }, {}, 'changes'],
    ['leaves one that is suspended', 'SUSPEND', { phase: 'Suspended', suspended: true }, {}, 'stays'],
    ['resumes one that is suspended', 'RESUME', { phase: 'Suspended', suspended: true }, {}, 'changes'],
    ['leaves one that runs', 'RESUME', { phase: 'Ready' }, {}, 'stays'],
    ['retries one that failed', 'RETRY', { phase: 'Failed' }, {}, 'changes'],
    ['does not retry one that is ready', 'RETRY', { phase: 'Ready' }, {}, 'Conflict'],
    ['upgrades one that is ready', 'UPGRADE', { phase: 'Ready' }, { version: '1.2' }, 'changes'],
    ['does not upgrade one that is suspended', 'UPGRADE', { phase: 'Suspended' }, {}, 'Conflict'],
    ['does not upgrade to what is no tag', 'UPGRADE', { phase: 'Ready' }, { version: 'a b' }, 'InvalidInput'],
    ['sets a label', 'LABEL', {}, { labels: [{ key: 'a', value: 'b' }] }, 'changes'],
    ['leaves one with the label', 'LABEL', {}, { labels: [{ key: 'tier', value: 'gold' }] }, 'stays'],
    ['removes a label', 'LABEL', {}, { removeLabels: ['tier'] }, 'changes'],
    ['deletes one', 'DELETE', { phase: 'Failed' }, {}, 'changes'],
    ['leaves one that is being deleted', 'DELETE', { deleting: true }, {}, 'stays'],
    ['does not suspend one that is being deleted', 'SUSPEND', { deleting: true }, {}, 'Conflict'],
  ])('%s', (_title, action, store, options, expected) => {
    expect(verdict(action, storeOf(store), options)).toBe(expected);
  });
});
