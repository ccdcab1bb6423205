import { afterEach, beforeEach, expect, test } from 'vitest';
import type { GraphContext } from '../../../server/src/graphql/context.ts';
import { activityAdded, type ActivityAddedArgs } from '../../../server/src/graphql/live/activity-added.ts';
import type { LiveIterator } from '../../../server/src/graphql/live/live-iterator.ts';
import type { Activity } from '../../../server/src/graphql/read/activity.ts';
import type { EventView } from '../../../server/src/kube/objects/objects.ts';
import { createMemoryApi, type MemoryApi } from './memory-api.ts';

let memory: MemoryApi;
let context: GraphContext;
let version = 1;

beforeEach(() => {
  memory = createMemoryApi();
  context = { ...memory.facts, api: memory.api };
});
afterEach(() => memory.stop());

function happen(name: string, { id = 'nike', type = 'Normal', count = 1 } = {}): void {
  version += 1;
  const at = '2026-01-01T00:00:00Z';
  const metadata = { name, namespace: 'urumi', uid: name, creationTimestamp: at };
  const storeKey = { team: 'urumi', id };
  const event: Omit<EventView, 'metadata'> = { at, reason: 'Ready', note: name, type, count, storeKey };
  memory.informers.addEvent({ ...event, metadata: { ...metadata, resourceVersion: String(version) } });
}

const listen = (args: ActivityAddedArgs = {}) => activityAdded(context, args);
const next = async (messages: LiveIterator<Activity>): Promise<Activity> =>
  (await messages.next()).value as Activity;
const take = async (messages: LiveIterator<Activity>, count: number): Promise<string[]> => {
  const taken: string[] = [];
  for (let n = 0; n < count; n += 1) taken.push((await next(messages)).message);
  return taken;
};

test('without a position, only what happens from now on is sent', async () => {
  happen('before');
  const messages = await listen();
  happen('after');
  expect(await take(messages, 1)).toEqual(['after']);
});

test('a reader continues after the last position it knows', async () => {
  const messages = await listen();
  happen('one');
  const { position } = await next(messages);
  await messages.return();
  happen('two');
  happen('three');
  expect(await take(await listen({ after: position }), 2)).toEqual(['two', 'three']);
});

test('a slow reader misses none of many events', async () => {
  const messages = await listen();
  const names = Array.from({ length: 500 }, (_, n) => `event ${n}`);
  for (const name of names) happen(name);
  expect(await take(messages, names.length)).toEqual(names);
});

test('an event that is counted again comes again, in the place of its last change', async () => {
  happen('often');
  happen('once');
  const messages = await listen({ after: Buffer.from('0').toString('base64url') });
  happen('often', { count: 2 });
  expect(await next(messages)).toMatchObject({ message: 'once' });
  expect(await next(messages)).toMatchObject({ message: 'often', count: 2 });
});

test.each([
  [{ storeId: 'puma' }, ['of puma', 'bad']],
  [{ severity: 'Warning' as const }, ['bad']],
])('%o filters the events', async (args, expected) => {
  const messages = await listen(args);
  happen('of nike');
  happen('of puma', { id: 'puma' });
  happen('bad', { id: 'puma', type: 'Warning' });
  expect(await take(messages, expected.length)).toEqual(expected);
});

test('a position that is none is refused', async () => {
  await expect(listen({ after: 'nonsense' })).rejects.toMatchObject({
    extensions: { code: 'BAD_USER_INPUT', field: 'after' },
  });
});
