import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { patchStore } from '../../../server/src/kube/requests/patch-store.ts';
import { ANNOTATION_ROLLOUT } from '../../../server/src/store/names.ts';
import { formatRecord } from '../../../server/src/store/rollout-record.ts';
import { startHarness, type Harness, type Served } from '../graphql/harness.ts';

let harness: Harness;
let server: Served;

beforeAll(async () => {
  harness = await startHarness();
  server = await harness.serve();
  for (const id of ['apple', 'birch', 'cedar', 'daisy']) await createStore(id);
  await server.api.send(`mutation { suspendStore(input: { id: "daisy" }) { __typename } }`);
});
afterAll(() => harness?.stop());

const createStore = (id: string): Promise<unknown> =>
  server.api.send(
    `mutation { createStore(input: { id: "${id}", name: "x", engine: WOOCOMMERCE, version: "1" }) { __typename } }`,
  );

interface Answer {
  __typename: string;
  field?: string;
  code?: string;
  rollout?: { name: string; phase: string; paused: boolean; aborted: boolean };
}

const SELECTION = `__typename ... on UserError { code } ... on InvalidInput { field }
  ... on RolloutPayload { rollout { name phase paused aborted } }`;

const UPGRADE = 'selector: { engine: WOOCOMMERCE }, target: { version: "2" }';

const create = async (name: string, more = UPGRADE): Promise<Answer> => {
  const query = `mutation { answer: createRollout(input: { name: "${name}", ${more} }) { ${SELECTION} } }`;
  return (await server.api.send<{ answer: Answer }>(query)).answer;
};

const act = async (verb: string, name: string): Promise<Answer> => {
  const query = `mutation { answer: ${verb}Rollout(input: { name: "${name}" }) { ${
    verb === 'delete'
      ? '__typename ... on UserError { code }'
      : SELECTION.replace('... on InvalidInput { field }', '')
  } } }`;
  return (await server.api.send<{ answer: Answer }>(query)).answer;
};

const specOf = async (name: string): Promise<unknown> =>
  JSON.parse(await harness.kubectl('get', 'rollout', name, '-n', 'urumi', '-o', 'jsonpath={.spec}'));

test('a rollout is the resource that kubectl shows', async () => {
  const more = `${UPGRADE}, waves: ["2", "50%"], failureBudget: "3", canary: 0, healthTimeoutSeconds: 60, onFailure: KEEP`;
  expect(await create('spring', more)).toMatchObject({
    __typename: 'RolloutPayload',
    rollout: { name: 'spring', phase: 'PENDING', paused: false },
  });
  expect(await specOf('spring')).toEqual({
    selector: { engine: 'WOOCOMMERCE' },
    target: { version: '2' },
    waves: [2, '50%'],
    failureBudget: 3,
    canary: 0,
    healthGate: { timeoutSeconds: 60, applicationCheck: true },
    onFailure: 'Keep',
    paused: false,
    aborted: false,
  });
});

test.each([
  ['a name that is taken', 'spring', UPGRADE, 'name', 'NAME_TAKEN'],
  ['a name that is none', 'No name', UPGRADE, 'name', 'INVALID_INPUT'],
  ['a wave that is none', 'bad', `${UPGRADE}, waves: ["0"]`, 'waves', 'INVALID_INPUT'],
  ['a version without an engine', 'bad', 'target: { version: "2" }', 'selector', 'INVALID_INPUT'],
])('%s is refused', async (_what, name, more, field, code) => {
  expect(await create(name, more)).toEqual({ __typename: 'InvalidInput', field, code });
});

test('a preview counts the stores, names the first, and plans the waves', async () => {
  const query = `{ previewRollout(input: { ${UPGRADE}, waves: ["2"], failureBudget: "50%" }) {
    total skipped ids maxFailures waves { number canary size } } }`;
  await expect
    .poll(() => server.api.send(query))
    .toEqual({
      previewRollout: {
        total: 4,
        skipped: 1,
        ids: ['apple', 'birch', 'cedar'],
        maxFailures: 2,
        waves: [
          { number: 1, canary: true, size: 1 },
          { number: 2, canary: false, size: 2 },
          { number: 3, canary: false, size: 1 },
        ],
      },
    });
});

test('a preview of an input that is not allowed says why', async () => {
  const { errors } = await server.api.raw('{ previewRollout(input: { target: {} }) { total } }');
  expect(errors?.[0]).toMatchObject({ extensions: { code: 'INVALID_INPUT', field: 'target' } });
});

describe('a rollout', () => {
  test('is paused, resumed and aborted, and then stays aborted', async () => {
    await create('acts');
    expect(await act('pause', 'acts')).toMatchObject({ rollout: { paused: true } });
    expect(await act('pause', 'acts')).toMatchObject({ rollout: { paused: true } });
    expect(await act('resume', 'acts')).toMatchObject({ rollout: { paused: false } });
    expect(await act('abort', 'acts')).toMatchObject({ rollout: { aborted: true } });
    expect(await act('pause', 'acts')).toEqual({ __typename: 'Conflict', code: 'CONFLICT' });
    expect(await specOf('acts')).toMatchObject({ aborted: true, paused: false });
  });

  test('that is deleted is gone for subscribers, and its stores stay', async () => {
    await create('short');
    const states = server.api.subscribe<{ rolloutChanged: { name: string } | null }>(
      'subscription { rolloutChanged(name: "short") { name } }',
    );
    const seen: unknown[] = [];
    for await (const { rolloutChanged } of states) {
      seen.push(rolloutChanged);
      if (!rolloutChanged && seen.length > 1) break;
      if (rolloutChanged)
        expect(await act('delete', 'short')).toEqual({ __typename: 'DeleteRolloutPayload' });
    }
    expect(seen.at(-1)).toBeNull();
    expect(await act('delete', 'short')).toEqual({ __typename: 'NotFound', code: 'NOT_FOUND' });
    expect(await harness.kubectl('get', 'stores', '-n', 'urumi', '-o', 'name')).toContain('apple');
  });

  test('lists what became of each store', async () => {
    await create('listed');
    const uid = await harness.kubectl(
      'get',
      'rollout',
      'listed',
      '-n',
      'urumi',
      '-o',
      'jsonpath={.metadata.uid}',
    );
    const record = { rollout: uid, wave: 1, at: '2026-01-01T00:00:00.000Z', revision: 1, before: {} };
    const failed = formatRecord({ ...record, outcome: 'RolledBack', message: 'it did not start' });
    const annotate = (id: string, text: string) =>
      patchStore(harness.kube, { team: 'urumi', id }, { annotations: { [ANNOTATION_ROLLOUT]: text } });
    await annotate('apple', failed);
    await annotate('birch', formatRecord({ ...record, wave: 2 }));
    const query = `{ rollout(name: "listed") { changes { totalCount edges { node { storeId wave outcome message } } } } }`;
    await expect
      .poll(() => server.api.send(query))
      .toEqual({
        rollout: {
          changes: {
            totalCount: 2,
            edges: [
              { node: { storeId: 'apple', wave: 1, outcome: 'ROLLED_BACK', message: 'it did not start' } },
              { node: { storeId: 'birch', wave: 2, outcome: 'UNDER_WAY', message: null } },
            ],
          },
        },
      });
  });
});

test('the rollouts of a team come with the newest first', async () => {
  const query = '{ rollouts(first: 1) { totalCount edges { node { name team } } } }';
  const { rollouts } = await server.api.send<{ rollouts: { totalCount: number; edges: object[] } }>(query);
  expect(rollouts.totalCount).toBeGreaterThan(1);
  expect(rollouts.edges).toHaveLength(1);
});
