// @vitest-environment happy-dom
import { screen } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import { FakeServer } from '../../testing/fake-server.ts';
import { storeSample } from '../../testing/samples.ts';
import { show } from '../../testing/show.tsx';
import { NewPassword } from './new-password.tsx';

test('a new password is asked for once it is confirmed', async () => {
  const payload = { __typename: 'StorePayload', store: storeSample() };
  const server = new FakeServer({ rotateCredentials: payload });
  const onDone = vi.fn();
  const { user } = show(<NewPassword id="nike" onDone={onDone} />, server);
  await user.click(screen.getByRole('button', { name: 'New password…' }));
  expect(server.variablesOf('RotateCredentials')).toEqual([]);
  await user.click(screen.getByRole('button', { name: 'Make a new password' }));
  expect(await screen.findByText(/valid when the step Configure is done/)).toBeTruthy();
  expect(server.variablesOf('RotateCredentials')).toEqual([{ id: 'nike' }]);
  expect(onDone).toHaveBeenCalledOnce();
});
