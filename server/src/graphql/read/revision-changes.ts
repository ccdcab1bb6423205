import { LRUCache } from 'lru-cache';
import { helmValues } from '../../helm/release.ts';
import type { StoreResource } from '../../store/resource.ts';
import type { GraphContext } from '../context.ts';
import { InvalidInputError } from '../user-errors.ts';
import { helmRead } from './helm-reads.ts';
import { releaseOf } from './history.ts';
import { valueChanges, type ValueChange } from './value-changes.ts';

interface Asked {
  from: number;
  to: number;
}

/** A revision never changes. */
const answers = new LRUCache<string, Promise<ValueChange[]>>({ max: 200 });

/**
 * What differs between the values of two revisions of a store's release.
 * @throws GraphQLError BAD_USER_INPUT, SERVER_BUSY, HelmError
 */
export async function readRevisionChanges(
  { api }: GraphContext,
  store: StoreResource,
  asked: Asked,
): Promise<ValueChange[]> {
  const records = await api.informers.partsOf('releases', store);
  checkRevisions(
    records.map(({ revision }) => revision),
    asked,
  );
  const uids = [asked.from, asked.to].map(
    (n) => records.find(({ revision }) => revision === n)?.metadata.uid,
  );
  const key = uids.join(' ');
  const known = answers.get(key);
  if (known) return known;
  const reading = helmRead(store, async () => {
    const [before, after] = [
      await helmValues(api.options.helm, releaseOf(store), asked.from),
      await helmValues(api.options.helm, releaseOf(store), asked.to),
    ];
    return valueChanges(before, after);
  });
  answers.set(key, reading);
  reading.catch(() => answers.delete(key));
  return reading;
}

function checkRevisions(known: readonly number[], asked: Asked): void {
  for (const field of ['from', 'to'] as const) {
    if (known.includes(asked[field])) continue;
    const list = known.toSorted((a, b) => a - b).join(', ');
    throw new InvalidInputError(field, list ? `must be one of ${list}` : 'has no revision to compare yet');
  }
}
