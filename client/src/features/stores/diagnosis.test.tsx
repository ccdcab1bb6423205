// @vitest-environment happy-dom
import { screen } from '@testing-library/react';
import type { ReactNode } from 'react';
import { useQuery } from 'urql';
import { expect, test } from 'vitest';
import { graphql } from '../../gql/index.ts';
import { FakeServer } from '../../testing/fake-server.ts';
import { storeSample } from '../../testing/samples.ts';
import { show } from '../../testing/show.tsx';
import { Diagnosis } from './diagnosis.tsx';

const DiagnosedStore = graphql(`
  query DiagnosedStore {
    store(id: "nike") {
      id
      ...DiagnosisFields
    }
  }
`);

function Page(): ReactNode {
  const [{ data }] = useQuery({ query: DiagnosedStore });
  return data?.store ? <Diagnosis store={data.store} /> : null;
}

const open = (change: object) => {
  const fields = { nextAttemptAt: null, queuePosition: null, lastError: null };
  const server = new FakeServer({ store: storeSample({ ...fields, ...change }) });
  show(<Page />, server);
  return server;
};

test('a store that is well has one sentence and nothing else', async () => {
  const server = open({});
  expect(await screen.findByText('Orders are possible; nothing is wrong.')).toBeTruthy();
  expect(screen.queryByRole('list')).toBeNull();
  expect(server.variablesOf('StoreWarnings')).toEqual([]);
});

test('a store that is not has the evidence, with the newest warnings of Kubernetes', async () => {
  const event = (id: string, severity: string): object => ({
    node: { __typename: 'Activity', id, at: '2026-01-01T12:00:00Z', message: `event ${id}`, severity },
  });
  const edges = ['1', '2', '3', '4'].map((id) => event(id, 'WARNING'));
  open({
    phase: 'FAILED',
    lastError: { reason: 'HELM_FAILED', message: 'the chart is broken', hint: 'Look at the log.' },
    activity: { edges: [event('0', 'NORMAL'), ...edges] },
  });
  expect(await screen.findByText('It never became ready: the chart is broken.')).toBeTruthy();
  expect(screen.getByText('Look at the log.')).toBeTruthy();
  await screen.findByText(/event 1/);
  const facts = screen.getAllByRole('listitem').map((item) => item.textContent);
  expect(facts[0]).toBe('Last error: the chart is broken');
  expect(facts.slice(1).map((text) => /event \d/.exec(text)?.[0])).toEqual(['event 1', 'event 2', 'event 3']);
});
