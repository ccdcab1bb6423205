// @vitest-environment happy-dom
import { screen, waitFor } from '@testing-library/react';
import { describe, expect, test, vi } from 'vitest';
import { makeFragmentData } from '../../gql/index.ts';
import type { EditStoreFieldsFragment } from '../../gql/graphql.ts';
import { FakeServer } from '../../testing/fake-server.ts';
import { settingsSample as nike } from '../../testing/samples.ts';
import { show } from '../../testing/show.tsx';
import { EditStore, EditStoreFields } from './edit-store.tsx';

const engines = [
  { engine: 'WOOCOMMERCE', plugins: true },
  { engine: 'MEDUSA', plugins: false },
];
const form = (store: EditStoreFieldsFragment, onClose: () => void) => (
  <EditStore store={makeFragmentData(store, EditStoreFields)} opened onClose={onClose} />
);

async function open(updateStore: unknown = { __typename: 'StorePayload' }, store = nike) {
  const server = new FakeServer({ updateStore, engines });
  const onClose = vi.fn<() => void>();
  const { user } = show(form(store, onClose), server);
  const name = await screen.findByLabelText(/^Name/);
  return { server, user, onClose, name };
}
const field = (label: string): HTMLElement => screen.getByLabelText(label);
const save = (): HTMLButtonElement => screen.getByRole('button', { name: 'Save' });

describe('the form', () => {
  test('shows the settings of the store', async () => {
    const { name } = await open();
    expect(name).toHaveProperty('value', 'Nike');
    expect(field('Host')).toHaveProperty('value', 'nike.shops.test');
    expect(await screen.findByLabelText('Plugins')).toHaveProperty('value', 'seo');
  });

  test('asks for plugins where the engine takes them', async () => {
    await open(undefined, { ...nike, engine: 'MEDUSA' });
    expect(screen.queryByLabelText('Plugins')).toBeNull();
  });

  test('is sent and closed with the keyboard', async () => {
    const { server, user, onClose, name } = await open();
    await user.clear(name);
    await user.type(name, 'Nike 2');
    await user.tab();
    await user.selectOptions(field('Size'), 'Large');
    await user.tab();
    await user.keyboard('{Enter}');
    expect(await screen.findByText('Nike 2 is being changed.')).toBeTruthy();
    expect(server.variablesOf('UpdateStore')).toEqual([
      { input: { id: 'nike', uid: 'u1', ifGeneration: 3, name: 'Nike 2', size: 'LARGE' } },
    ]);
    expect(onClose).toHaveBeenCalledOnce();
  });

  test('cannot be sent without a name', async () => {
    const { user, name } = await open();
    await user.clear(name);
    expect(save().disabled).toBe(true);
  });
});

describe('when it is refused', () => {
  test('each problem is shown at its field, and the rest above the buttons', async () => {
    const problems = ['name', 'host', 'labels', 'team'].map((path) => ({
      path: [path],
      message: `${path} is wrong`,
    }));
    const { user, onClose } = await open({
      __typename: 'InvalidInput',
      code: 'INVALID_INPUT',
      field: 'name',
      message: 'name is wrong',
      problems,
    });
    await user.click(save());
    expect(await screen.findByText('host is wrong')).toBeTruthy();
    for (const label of ['Host', 'Labels']) expect(field(label).getAttribute('aria-invalid')).toBe('true');
    expect(field('Admin e-mail').getAttribute('aria-invalid')).not.toBe('true');
    expect(screen.getByRole('alert').textContent).toBe('team is wrong');
    expect(onClose).not.toHaveBeenCalled();
  });

  test('a store that has changed is loaded again before it can be saved', async () => {
    const changed = {
      __typename: 'StoreChanged',
      code: 'STORE_CHANGED',
      message: 'the store "nike" has changed',
      id: 'nike',
      uid: 'u1',
      generation: 4,
    };
    const answers: object[] = [changed, { __typename: 'StorePayload' }];
    const { server, user, onClose, name } = await open(() => answers.shift());
    await user.type(name, '!');
    await user.click(save());
    const alert = await screen.findByRole('alert');
    expect(alert.textContent).toContain('Nothing was saved. Load the current settings');
    expect(save().disabled).toBe(true);
    await user.click(screen.getByRole('button', { name: 'Load the current settings' }));
    expect(screen.getByLabelText(/^Name/)).toHaveProperty('value', 'Nike');
    await user.click(save());
    await waitFor(() => expect(onClose).toHaveBeenCalledOnce());
    expect(server.variablesOf('UpdateStore')).toHaveLength(2);
  });
});
