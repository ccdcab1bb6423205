// @vitest-environment happy-dom
import { screen, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { makeFragmentData } from '../../gql/index.ts';
import { stepSample } from '../../testing/samples.ts';
import { show } from '../../testing/show.tsx';
import { StepFields, Steps } from './steps.tsx';
import { Timeline } from './timeline.tsx';

type Fields = Parameters<typeof makeFragmentData<typeof StepFields, never>>[0];
const rows = (...steps: object[]) => steps.map((step) => makeFragmentData(step as Fields, StepFields));
const done = stepSample('Release', 'DONE', {
  startedAt: '2026-01-01T12:00:00Z',
  finishedAt: '2026-01-01T12:00:03.2Z',
});
const texts = (): (string | null)[] => screen.getAllByRole('listitem').map(({ textContent }) => textContent);

test.each([
  ['done, with its time', done, '✓Releasedone3.2 s'],
  ['pending, without a time', stepSample('Serving', 'PENDING'), '○Storefrontpending'],
  [
    'running, with what it waits for',
    stepSample('Database', 'RUNNING', { message: 'no node' }),
    '◐Databaseno node',
  ],
  [
    'failed, with its cause and its time',
    stepSample('Configure', 'FAILED', {
      message: 'the job failed',
      startedAt: '2026-01-01T12:00:00Z',
      finishedAt: '2026-01-01T12:01:05Z',
    }),
    '✕Configurationthe job failed1 min 5 s',
  ],
])('a row of the timeline: %s', (_title, step, text) => {
  show(<Timeline steps={rows(step)} />);
  expect(texts()).toEqual([text]);
});

test('a running step is timed until now', () => {
  const startedAt = new Date(Date.now() - 90_000).toISOString();
  show(<Timeline steps={rows(stepSample('Database', 'RUNNING', { startedAt }))} />);
  expect(texts()[0]).toMatch(/1 min 3\d s$/);
});

test('the rows keep the order of the steps', () => {
  show(<Timeline steps={rows(stepSample('Namespace', 'DONE'), stepSample('Secrets', 'DONE'), done)} />);
  const list = screen.getByRole('list', { name: 'Steps' });
  const names = within(list)
    .getAllByRole('listitem')
    .map((row) => row.dataset['step']);
  expect(names).toEqual(['NAMESPACE', 'SECRETS', 'RELEASE']);
});

test('in a card, a step has its state as text for screen readers, and its message as title', () => {
  show(<Steps steps={rows(done, stepSample('Database', 'RUNNING', { message: 'no node' }))} />);
  expect(texts()).toEqual(['✓Release3.2 sdone', '◐Databaserunning']);
  expect(screen.getByTitle('no node').dataset['state']).toBe('RUNNING');
});
