// @vitest-environment happy-dom
import { act, screen, waitFor } from '@testing-library/react';
import { expect, test } from 'vitest';
import { FakeServer } from '../../testing/fake-server.ts';
import { show } from '../../testing/show.tsx';
import { Logs } from './logs.tsx';

const engines = [
  { engine: 'WOOCOMMERCE', components: ['wordpress', 'wpcli', 'mysql'] },
  { engine: 'MEDUSA', components: ['medusa', 'setup', 'postgres'] },
];
const line = (second: number, text = `line ${second}`): object => ({
  at: `2026-01-01T12:00:0${second}Z`,
  component: 'wordpress',
  pod: 'web',
  text,
});

async function open(resolvers: Record<string, unknown> = { engines }) {
  const server = new FakeServer(resolvers);
  const shown = show(<Logs id="nike" engine="WOOCOMMERCE" />, server);
  await screen.findByRole('region', { name: 'Log of wordpress' });
  const push = (...lines: object[]) => act(() => server.push('storeLogs', lines));
  return { ...shown, server, push };
}
const lines = (): (string | null)[] =>
  [...document.querySelectorAll('[data-line]')].map(({ textContent }) => textContent);

test('the components are those of the engine, the one that serves customers first', async () => {
  await open();
  expect(screen.getAllByRole('option').map(({ textContent }) => textContent)).toEqual([
    'wordpress',
    'wpcli',
    'mysql',
  ]);
});

test('lines are shown as they come', async () => {
  const { push } = await open();
  expect(screen.getByText('Waiting for the first line…')).toBeTruthy();
  await push(line(1), line(2));
  await push(line(3));
  expect(lines()).toEqual(['12:00:01 line 1', '12:00:02 line 2', '12:00:03 line 3']);
});

test('lines that a reconnect repeats are shown once', async () => {
  const { push } = await open();
  await push(line(1), line(2));
  await push(line(1), line(2), line(3));
  expect(lines()).toHaveLength(3);
});

test('lines stay unchanged while Follow is off; later the ones in between appear too', async () => {
  const { push, user } = await open();
  await push(line(1));
  await user.click(screen.getByRole('switch', { name: 'Follow' }));
  await push(line(2));
  expect(lines()).toEqual(['12:00:01 line 1']);
  await user.click(screen.getByRole('switch', { name: 'Follow' }));
  expect(lines()).toEqual(['12:00:01 line 1', '12:00:02 line 2']);
});

test('another component starts with an empty log', async () => {
  const { push, user } = await open();
  await push(line(1));
  await user.selectOptions(screen.getByLabelText('Component'), 'mysql');
  expect(screen.getByRole('region', { name: 'Log of mysql' })).toBeTruthy();
  expect(lines()).toEqual([]);
});

test('a log that ends explains how to show that of the next container', async () => {
  const { push, server } = await open();
  await push(line(1));
  expect(screen.getByText(/^Live\./)).toBeTruthy();
  act(() => server.end('storeLogs'));
  await waitFor(() => expect(screen.getByText(/The container has ended; reload/)).toBeTruthy());
  expect(lines()).toEqual(['12:00:01 line 1']);
});

test('a log that cannot be read shows the reason', async () => {
  const { server } = await open();
  await act(() => server.push('storeLogs', new Error('the container has not started')));
  await waitFor(() => expect(screen.getByText('There is no log to show')).toBeTruthy());
  expect(screen.getByText('the container has not started')).toBeTruthy();
});

test('components that cannot be loaded are an error', async () => {
  const server = new FakeServer({
    engines: () => {
      throw new Error('no luck');
    },
  });
  show(<Logs id="nike" engine="WOOCOMMERCE" />, server);
  expect(
    (await screen.findByText('The components could not be loaded')).closest('[role=alert]')?.textContent,
  ).toContain('no luck');
});
