// @vitest-environment happy-dom
import { act, screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import { show } from '../../testing/show.tsx';
import { connection, type ConnectionStatus } from './connection.ts';
import { ConnectionState } from './connection-state.tsx';
import { OfflineNotice } from './offline-notice.tsx';

const become = (status: ConnectionStatus): void => act(() => connection.set(status));

test.each<[ConnectionStatus, string, boolean]>([
  ['connecting', 'Connecting…', false],
  ['live', 'Live', false],
  ['offline', 'Offline, retrying', true],
])('%s', (status, text, warned) => {
  show(
    <>
      <ConnectionState />
      <OfflineNotice />
    </>,
  );
  become(status);
  expect(screen.getByTestId('connection').textContent).toContain(text);
  expect(screen.queryByText(/The server cannot be reached/) !== null).toBe(warned);
});

test('the notice disappears when the server is back, and is in a live region', () => {
  show(<OfflineNotice />);
  become('offline');
  expect(screen.getByText('Offline').closest('[aria-live=polite]')).toBeTruthy();
  become('live');
  expect(screen.queryByText('Offline')).toBeNull();
});
