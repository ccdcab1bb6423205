// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { FakeServer } from '../../../testing/fake-server.ts';
import { refusalSample } from '../../../testing/samples.ts';
import { BulkRunner } from './bulk-runner.ts';
import { newRun } from './run.ts';

beforeEach(() => {
  localStorage.clear();
  vi.useFakeTimers();
});
afterEach(() => void vi.useRealTimers());

const accepted = { __typename: 'BulkChangeStoresPayload', outcomes: [{ storeId: 'a', state: 'ACCEPTED' }] };
const run = newRun('ann', 'RETRY', {}, [{ id: 'a', uid: 'u' }]);

test('it waits for the rate limit as long as the server says, then goes on', async () => {
  const answers = [refusalSample.rateLimited, accepted];
  const { client } = new FakeServer({ bulkChangeStores: () => answers.shift() });
  const runner = new BulkRunner(localStorage);
  const done = runner.start(client, run);
  await vi.advanceTimersByTimeAsync(6900);
  expect(runner.run).toMatchObject({ status: 'running', note: 'The rate limit is reached: goes on in 7 s.' });
  await vi.advanceTimersByTimeAsync(200);
  await done;
  expect(runner.run?.status).toBe('done');
});

test('it sends a request again that had no answer, and stops after five', async () => {
  const server = new FakeServer({
    bulkChangeStores: () => {
      throw new Error('no connection');
    },
  });
  const runner = new BulkRunner(localStorage);
  const done = runner.start(server.client, run);
  await vi.advanceTimersByTimeAsync(60_000);
  await done;
  expect(server.sent.length).toBe(5);
  expect(runner.run).toMatchObject({ status: 'stopped', states: [] });
  expect(runner.run?.note).toContain('no connection');
});

test('it works without space in the storage of the browser', async () => {
  const full = {
    getItem: () => null,
    setItem: () => {
      throw new Error('full');
    },
    removeItem: () => {},
  };
  const { client } = new FakeServer({ bulkChangeStores: accepted });
  const runner = new BulkRunner(full as unknown as Storage);
  await runner.start(client, run);
  expect(runner.run?.status).toBe('done');
});

test('it follows the run of another tab', async () => {
  const { client } = new FakeServer({ bulkChangeStores: accepted });
  const watching = new BulkRunner(localStorage);
  const stop = watching.listen(() => {});
  await new BulkRunner(localStorage).start(client, run);
  globalThis.dispatchEvent(new StorageEvent('storage', { key: 'urumi.bulk.progress' }));
  expect(watching.run).toMatchObject({ status: 'done', elsewhere: true, targets: [['a', 'u']] });
  stop();
});
