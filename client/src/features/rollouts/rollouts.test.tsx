// @vitest-environment happy-dom
import { act, screen, waitFor, within } from '@testing-library/react';
import type { ReactNode } from 'react';
import { useLocation } from 'react-router';
import { describe, expect, test, vi } from 'vitest';
import { FakeServer } from '../../testing/fake-server.ts';
import { viewerSample } from '../../testing/samples.ts';
import { show } from '../../testing/show.tsx';
import { CreateRollout } from './create-rollout.tsx';
import { Outcomes } from './outcomes.tsx';
import { RolloutActs } from './rollout-acts.tsx';
import { draftOf } from './rollout-draft.ts';
import { RolloutList } from './rollout-list.tsx';
import type { Rollout } from './use-rollouts.ts';
import { VersionsInUse } from './versions.tsx';
import { WaveBars } from './wave-bars.tsx';

const wave = { canary: false, updating: 0, healthy: 0, failed: 0 };
const rollout: Rollout = {
  id: 'u-spring',
  name: 'spring',
  team: 'red',
  createdAt: '2026-01-01T00:00:00Z',
  selector: { engine: 'WOOCOMMERCE', versions: ['1'], ids: null, labels: [] },
  target: { version: '2', size: null },
  failureBudget: '5%',
  maxFailures: 3,
  onFailure: 'ROLLBACK',
  paused: false,
  phase: 'PROGRESSING',
  message: '6 of 50 healthy',
  startedAt: '2026-01-01T00:00:00Z',
  finishedAt: null,
  currentWave: 2,
  stores: {
    total: 50,
    waiting: 41,
    skipped: 0,
    updating: 2,
    healthy: 6,
    failed: 1,
    rolledBack: 0,
    overridden: 0,
  },
  progress: [
    { ...wave, number: 1, canary: true, size: 1, healthy: 1 },
    { ...wave, number: 2, size: 10, healthy: 5, failed: 1, updating: 2 },
    { ...wave, number: 3, size: 39 },
  ],
};
const accepted = { __typename: 'RolloutPayload' };

describe('the list', () => {
  test('shows what each rollout does and how far it is, and follows changes', async () => {
    const server = new FakeServer({ viewer: viewerSample, rolloutsChanged: [rollout] });
    show(<RolloutList />, server);
    const card = await screen.findByRole('article', { name: 'spring' });
    expect(card.textContent).toContain('Version 2 for Woocommerce stores at version 1');
    expect(within(card).getByText('6 of 50 healthy')).toBeTruthy();
    await act(() => server.push('rolloutsChanged', [{ ...rollout, phase: 'STOPPED' }]));
    expect(await within(card).findByText('Stopped')).toBeTruthy();
  });

  test('says what a rollout is when there is none', async () => {
    show(<RolloutList />, new FakeServer({ viewer: viewerSample, rolloutsChanged: [] }));
    expect(await screen.findByText('No rollout yet')).toBeTruthy();
  });
});

test('each wave has its progress in words, and the current one is marked', () => {
  show(<WaveBars rollout={rollout} />);
  const [canary, current, last] = screen.getAllByRole('listitem');
  expect(canary?.textContent).toContain('Canary1 of 1 healthy');
  expect(current?.textContent).toContain('5 of 10 healthy, 1 failed, 2 under way');
  expect(current?.getAttribute('aria-current')).toBe('step');
  expect(last?.textContent).toContain('0 of 39 healthy');
});

describe('a rollout', () => {
  const input = { name: 'spring', team: 'red', uid: 'u-spring' };
  const showActs = (state: Partial<Rollout>, resolvers: object) => {
    const server = new FakeServer({ viewer: viewerSample, ...resolvers });
    const onDeleted = vi.fn<() => void>();
    const { user } = show(<RolloutActs rollout={{ ...rollout, ...state }} onDeleted={onDeleted} />, server);
    return { server, user, onDeleted };
  };

  test('is paused at once', async () => {
    const { server, user } = showActs({}, { pauseRollout: accepted });
    await user.click(screen.getByRole('button', { name: 'Pause' }));
    expect(await screen.findByText('spring is paused.')).toBeTruthy();
    expect(server.variablesOf('PauseRollout')).toEqual([{ input }]);
  });

  test('is resumed at once', async () => {
    const { server, user } = showActs({ paused: true, phase: 'PAUSED' }, { resumeRollout: accepted });
    await user.click(screen.getByRole('button', { name: 'Resume' }));
    await waitFor(() => expect(server.variablesOf('ResumeRollout')).toEqual([{ input }]));
  });

  test('is aborted after a confirmation', async () => {
    const { server, user } = showActs({}, { abortRollout: accepted });
    await user.click(screen.getByRole('button', { name: 'Abort…' }));
    expect(server.variablesOf('AbortRollout')).toEqual([]);
    await user.click(await screen.findByRole('button', { name: 'Abort rollout' }));
    await waitFor(() => expect(server.variablesOf('AbortRollout')).toEqual([{ input }]));
  });

  test('that has ended is only deleted', async () => {
    const { user, onDeleted } = showActs(
      { phase: 'SUCCEEDED' },
      { deleteRollout: { __typename: 'DeleteRolloutPayload' } },
    );
    expect(screen.queryByRole('button', { name: 'Pause' })).toBeNull();
    expect(screen.queryByRole('button', { name: 'Abort…' })).toBeNull();
    await user.click(screen.getByRole('button', { name: 'Delete…' }));
    await user.click(await screen.findByRole('button', { name: 'Delete rollout' }));
    await waitFor(() => expect(onDeleted).toHaveBeenCalledOnce());
  });
});

describe('the form', () => {
  const preview = {
    total: 50,
    skipped: 2,
    ids: ['nike', 'puma'],
    maxFailures: 3,
    waves: [
      { number: 1, canary: true, size: 1 },
      { number: 2, canary: false, size: 49 },
    ],
  };
  const engines = [{ engine: 'WOOCOMMERCE', title: 'WooCommerce' }];
  const initial = draftOf(new URLSearchParams('engine=WOOCOMMERCE&from=1&to=2'));

  test('says which stores would be changed and in which waves, and starts the rollout', async () => {
    const server = new FakeServer({ engines, previewRollout: preview, createRollout: accepted });
    const onDone = vi.fn<(name?: string) => void>();
    const { user } = show(<CreateRollout team="red" initial={initial} onDone={onDone} />, server);
    expect(await screen.findByText('50 stores would be changed')).toBeTruthy();
    expect(screen.getByText(/^Waves: 1 as canary, 49\. It stops when 3 stores failed\.$/)).toBeTruthy();
    expect(screen.getByText('nike, puma and 46 more')).toBeTruthy();
    await user.type(screen.getByLabelText(/^Name/), 'Spring{Enter}');
    await waitFor(() => expect(onDone).toHaveBeenCalledWith('spring'));
    expect(server.variablesOf('CreateRollout')).toMatchObject([
      { input: { name: 'spring', team: 'red', target: { version: '2' }, selector: { versions: ['1'] } } },
    ]);
  });

  test('shows what is wrong at its field', async () => {
    const refused = {
      __typename: 'InvalidInput',
      code: 'INVALID_INPUT',
      field: 'waves',
      message: 'waves must be a number',
      problems: [{ path: ['waves', '0'], message: 'waves must be a number' }],
    };
    const server = new FakeServer({ engines, previewRollout: preview, createRollout: refused });
    const { user } = show(<CreateRollout team="red" initial={initial} onDone={vi.fn()} />, server);
    await user.type(screen.getByLabelText(/^Name/), 'spring{Enter}');
    expect(await screen.findByText('waves must be a number')).toBeTruthy();
    expect(screen.getByLabelText(/^Further waves/).getAttribute('aria-invalid')).toBe('true');
  });

  test('asks for a version or a size before it can start', async () => {
    const empty = draftOf(new URLSearchParams());
    show(<CreateRollout team="red" initial={empty} onDone={vi.fn()} />, new FakeServer({ engines }));
    expect(await screen.findByText(/Choose an engine and a version, or a size/)).toBeTruthy();
    expect(screen.getByRole('button', { name: 'Start rollout' })).toHaveProperty('disabled', true);
  });
});

test('the outcome of each store is listed with its reason, and filtered', async () => {
  const node = {
    storeId: 'nike',
    wave: 1,
    outcome: 'ROLLED_BACK',
    message: 'it did not start',
    changedAt: rollout.createdAt,
  };
  const changes = { totalCount: 1, pageInfo: { hasNextPage: false, endCursor: null }, edges: [{ node }] };
  const server = new FakeServer({ rollout: { ...rollout, changes } });
  const { user } = show(<Outcomes rollout={rollout} />, server);
  const row = (await screen.findByText('nike')).closest('tr');
  expect(row?.textContent).toContain('Rolled backit did not start');
  await user.selectOptions(screen.getByLabelText('Outcome'), 'Failed');
  await waitFor(() =>
    expect(server.variablesOf('RolloutChanges').at(-1)).toMatchObject({ outcome: ['FAILED'] }),
  );
});

function Address(): ReactNode {
  const { pathname, search } = useLocation();
  return <output>{`${pathname}${search}`}</output>;
}

describe('versions in use', () => {
  const version = { engine: 'WOOCOMMERCE', title: 'WooCommerce', version: '1', count: 312, newest: '2' };

  test('lead to a rollout of the stores that run an older one', async () => {
    const versions = [version, { ...version, version: '2', count: 5 }];
    const page = (
      <>
        <VersionsInUse />
        <Address />
      </>
    );
    const { user } = show(page, new FakeServer({ viewer: viewerSample, versions }));
    expect(await screen.findByText('Newest')).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Upgrade 312 stores…' }));
    expect(screen.getByRole('status').textContent).toBe('/rollouts?create=&engine=WOOCOMMERCE&from=1&to=2');
  });

  test('are none while no store runs', async () => {
    show(<VersionsInUse />, new FakeServer({ viewer: viewerSample, versions: [] }));
    expect(await screen.findByText('No store runs yet.')).toBeTruthy();
  });
});
