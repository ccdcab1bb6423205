// @vitest-environment happy-dom
import { screen } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import { FakeServer } from '../../testing/fake-server.ts';
import { refusalSample } from '../../testing/samples.ts';
import { show } from '../../testing/show.tsx';
import { DeleteStore } from './delete-store.tsx';

function open(answer: unknown) {
  const server = new FakeServer({ deleteStore: answer });
  const onClose = vi.fn<() => void>();
  const { user } = show(<DeleteStore id="nike" name="Nike" opened onClose={onClose} />, server);
  const button = screen.getByRole<HTMLButtonElement>('button', { name: 'Delete permanently' });
  return { server, user, onClose, button, field: screen.getByLabelText('Store id') };
}
const accepted = { __typename: 'DeleteStorePayload', id: 'nike' };

test.each(['', 'nik', 'Nike', 'nike '])('nothing is deleted while "%s" is not the id', async (text) => {
  const { server, user, button, field } = open(accepted);
  await user.type(field, `${text}{Enter}`);
  expect(button.disabled).toBe(true);
  expect(server.sent).toEqual([]);
});

test('typing the id deletes the store; the dialog closes and a notice appears', async () => {
  const { server, user, onClose, button, field } = open(accepted);
  await user.type(field, 'nike');
  await user.click(button);
  expect(await screen.findByText('Nike is being deleted.')).toBeTruthy();
  expect(server.variablesOf('DeleteStore')).toEqual([{ id: 'nike' }]);
  expect(onClose).toHaveBeenCalledOnce();
});

test.each([
  ['a refusal with its hint', refusalSample.forbidden, 'You may not do this. Ask.'],
  ['a limit with the seconds to wait', refusalSample.rateLimited, 'Too many changes. Try again in 7 s.'],
  [
    'an error of the server',
    () => {
      throw new Error('no luck');
    },
    '[GraphQL] no luck',
  ],
])('%s is shown, and the dialog stays', async (_title, answer, text) => {
  const { user, onClose, button, field } = open(answer);
  await user.type(field, 'nike');
  await user.click(button);
  expect(await screen.findByText(text)).toBeTruthy();
  expect(onClose).not.toHaveBeenCalled();
});

test('it can be canceled', async () => {
  const { server, user, onClose } = open(accepted);
  await user.click(screen.getByRole('button', { name: 'Cancel' }));
  expect(onClose).toHaveBeenCalledOnce();
  expect(server.sent).toEqual([]);
});
