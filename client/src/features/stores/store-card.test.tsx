// @vitest-environment happy-dom
import { screen, waitFor } from '@testing-library/react';
import { describe, expect, test } from 'vitest';
import { makeFragmentData } from '../../gql/index.ts';
import { FakeServer } from '../../testing/fake-server.ts';
import { refusalSample, stepSample, storeSample } from '../../testing/samples.ts';
import { show } from '../../testing/show.tsx';
import { StoreCard, StoreCardFields } from './store-card.tsx';

type Fields = Parameters<typeof makeFragmentData<typeof StoreCardFields, never>>[0];
const card = (change: object = {}, onPage = false) => (
  <StoreCard store={makeFragmentData(storeSample(change) as Fields, StoreCardFields)} onPage={onPage} />
);
const link = (name: string): HTMLAnchorElement => screen.getByRole('link', { name });

describe('a store that is ready', () => {
  test('shows its name, phase, message and links', () => {
    show(card());
    expect(link('Nike').getAttribute('href')).toBe('/stores/nike');
    expect(screen.getByTestId('phase').textContent).toContain('Ready');
    expect(screen.getByText('orders are possible')).toBeTruthy();
    expect(screen.getByText(/nike · WooCommerce · created/).textContent).toContain('ready in 7.3 s');
    expect(link('Storefront').href).toBe('http://nike.test/');
    expect(link('Admin').href).toBe('http://nike.test/wp-admin/');
  });

  test('shows in its link whether it has a certificate', () => {
    const certificate = {
      __typename: 'Certificate',
      host: 'nike.test',
      ready: true,
      reason: 'ISSUED',
      message: '',
    };
    const { unmount } = show(card({ certificate }));
    expect(link('Storefront has a certificate')).toBeTruthy();
    unmount();
    show(card({ certificate: { ...certificate, ready: false, reason: 'ISSUING' } }));
    expect(link('Storefront has no certificate')).toBeTruthy();
    expect(screen.queryByText(/cannot get a certificate/)).toBeNull();
  });

  test.each([
    ['that cannot be issued', { ready: false, reason: 'RATE_LIMITED' }, 'nike.test cannot get a certificate'],
    ['that has expired', { ready: false, reason: 'EXPIRED' }, 'The certificate of nike.test has expired'],
  ])('warns of a certificate %s', (_title, change, text) => {
    show(card({ certificate: { host: 'nike.test', message: '', ...change } }));
    expect(screen.getByText(new RegExp(text))).toBeTruthy();
  });

  test('shows no steps and no problem', () => {
    show(card({ lastError: { reason: 'HELM_FAILED', message: 'no luck' } }));
    expect(screen.queryByRole('list', { name: 'Steps' })).toBeNull();
    expect(screen.queryByText('no luck')).toBeNull();
  });

  test('omits its name on its own page', () => {
    show(card({}, true));
    expect(screen.queryByRole('link', { name: 'Nike' })).toBeNull();
  });
});

describe('a store that is being provisioned', () => {
  const steps = [
    stepSample('Namespace', 'DONE'),
    stepSample('Database', 'RUNNING'),
    stepSample('Serving', 'PENDING'),
  ];

  test('shows how many steps are done', () => {
    show(card({ phase: 'PROVISIONING', steps, provisioningSeconds: null }));
    expect(
      screen.getByRole('progressbar', { name: '1 of 3 steps done' }).getAttribute('aria-valuenow'),
    ).toMatch(/^33/);
    expect(screen.getAllByRole('listitem').map(({ textContent }) => textContent)).toEqual([
      '✓Namespacedone',
      '◐Databaserunning',
      '○Storefrontpending',
    ]);
  });

  test('shows its position in the queue', () => {
    show(card({ phase: 'QUEUED', queuePosition: 3, message: 'waiting for a free slot' }));
    expect(screen.getByText('Position 3 in the queue: waiting for a free slot')).toBeTruthy();
  });
});

describe('a store with a problem', () => {
  const lastError = { reason: 'HELM_FAILED', message: 'no luck', hint: 'Look at the log.' };
  const failed = { phase: 'FAILED', lastError, attempts: 2 };

  test.each([
    [1, 'Helm failed · 1 failed attempt'],
    [2, 'Helm failed · 2 failed attempts'],
  ])('shows the error, the hint and the number of attempts: %d', (attempts, text) => {
    show(card({ ...failed, attempts }));
    expect(screen.getByText('no luck')).toBeTruthy();
    expect(screen.getByText('Look at the log.')).toBeTruthy();
    expect(screen.getByText(text)).toBeTruthy();
  });

  test.each(['READY', 'DELETING'])('shows nothing in phase %s', (phase) => {
    show(card({ ...failed, phase }));
    expect(screen.queryByText('no luck')).toBeNull();
  });

  test.each([
    ['is retried', { __typename: 'StorePayload' }, 'Retrying.'],
    [
      'shows why it cannot be retried, with a hint',
      refusalSample.conflict,
      'The store is busy. Wait a moment.',
    ],
    ['shows when it can be retried', refusalSample.rateLimited, 'Too many changes. Try again in 7 s.'],
  ])('%s', async (_title, retryStore, text) => {
    const server = new FakeServer({ retryStore });
    const { user } = show(card(failed), server);
    await user.click(screen.getByRole('button', { name: 'Retry now' }));
    expect(await screen.findByText(text)).toBeTruthy();
    expect(server.variablesOf('RetryStore')).toEqual([{ id: 'nike' }]);
  });
});

describe('deletion', () => {
  test('is confirmed in a dialog that can be canceled', async () => {
    const { user } = show(card());
    await user.click(screen.getByRole('button', { name: 'Delete Nike' }));
    expect(screen.getByRole('dialog', { name: 'Delete Nike?' })).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Cancel' }));
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  });

  test('cannot be requested twice', () => {
    show(card({ phase: 'DELETING' }));
    expect(screen.getByRole<HTMLButtonElement>('button', { name: 'Delete Nike' }).disabled).toBe(true);
  });
});
