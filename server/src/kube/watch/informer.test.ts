import { beforeEach, describe, expect, test } from 'vitest';
import type { StoreResource } from '../../store/resource.ts';
import type { ChangeOf } from './change.ts';
import { Informer } from './informer.ts';
import { KINDS } from './kinds.ts';

const CREATED = '2026-01-01T00:00:00Z';

function shop(resourceVersion: number, uid = 'first'): StoreResource {
  const metadata = {
    name: 'shop',
    namespace: 'urumi',
    uid,
    resourceVersion: `${resourceVersion}`,
    creationTimestamp: CREATED,
  };
  return { metadata, spec: { engine: 'WOOCOMMERCE', displayName: 'Shop' } };
}

let informer: Informer<'stores'>;
let changes: ChangeOf<'stores'>[];

beforeEach(() => {
  changes = [];
  informer = new Informer(KINDS.stores, (change) => changes.push(change));
});

/** A list that is complete at once. */
function list(...objects: StoreResource[]): void {
  informer.listing();
  informer.replaced(objects);
}

/** uid@resourceVersion of what is known. */
function known(): string | undefined {
  const metadata = informer.cache.get('urumi', 'shop')?.metadata;
  return metadata && `${metadata.uid}@${metadata.resourceVersion}`;
}

const told = (): string[] =>
  changes.map(({ type, object }) => `${type} ${object?.metadata.uid}@${object?.metadata.resourceVersion}`);

describe('the answer to a write', () => {
  test('is known before the watch reports it, and is told once', () => {
    list(shop(1));
    informer.answered(shop(2));
    expect(known()).toBe('first@2');
    informer.changed('MODIFIED', shop(2));
    expect(told()).toEqual(['upsert first@1', 'upsert first@2']);
  });

  test('is not replaced by states before it, and is by states after it', () => {
    list(shop(1));
    informer.answered(shop(4));
    informer.changed('MODIFIED', shop(3));
    expect(known()).toBe('first@4');
    informer.changed('MODIFIED', shop(5));
    expect(known()).toBe('first@5');
  });

  test('is ignored when the watch has reported a later state', () => {
    list(shop(3));
    informer.answered(shop(2));
    expect(known()).toBe('first@3');
    expect(told()).toEqual(['upsert first@3']);
  });

  test('does not bring a deleted object back when it comes late', () => {
    list(shop(1));
    informer.changed('DELETED', shop(3));
    informer.answered(shop(2));
    expect(known()).toBeUndefined();
  });

  test('that tells of the next object of a name outlives the deletion of the one before', () => {
    list(shop(1));
    informer.answered(shop(5, 'second'));
    informer.changed('DELETED', shop(4));
    expect(known()).toBe('second@5');
    informer.changed('ADDED', shop(5, 'second'));
    expect(known()).toBe('second@5');
  });
});

describe('a list', () => {
  test('that began before an answer does not take it back', () => {
    list(shop(1));
    informer.listing();
    informer.answered(shop(3));
    informer.replaced([shop(2)]);
    expect(known()).toBe('first@3');
  });

  test('that began before the answer to a creation does not delete its object', () => {
    informer.listing();
    informer.answered(shop(3));
    informer.replaced([]);
    expect(known()).toBe('first@3');
  });

  test('that began after an answer has the last word: the object is deleted', () => {
    informer.answered(shop(3));
    list();
    expect(known()).toBeUndefined();
    expect(told()).toEqual(['upsert first@3', 'delete first@3']);
  });

  test('of a restored etcd goes back to older states', () => {
    list(shop(9));
    informer.answered(shop(10));
    list(shop(4));
    expect(known()).toBe('first@4');
  });

  test('tells nothing of objects that it finds unchanged', () => {
    list(shop(1));
    list(shop(1));
    expect(told()).toEqual(['upsert first@1']);
  });
});
