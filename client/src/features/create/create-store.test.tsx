// @vitest-environment happy-dom
import { screen, waitFor } from '@testing-library/react';
import { describe, expect, test, vi } from 'vitest';
import { FakeServer } from '../../testing/fake-server.ts';
import { refusalSample } from '../../testing/samples.ts';
import { show } from '../../testing/show.tsx';
import { CreateStore } from './create-store.tsx';

const engine = (name: string, title: string, change: object = {}): object => ({
  engine: name,
  title,
  description: `About ${title}`,
  available: true,
  plugins: false,
  components: [],
  ...change,
});
const woocommerce = engine('WOOCOMMERCE', 'WooCommerce', { plugins: true });
const medusa = engine('MEDUSA', 'Medusa');
const accepted = { __typename: 'StorePayload' };

async function open(createStore: unknown = accepted, engines: unknown = [woocommerce, medusa]) {
  const server = new FakeServer({ createStore, engines, settings: { baseDomain: 'shops.test' } });
  const onDone = vi.fn<() => void>();
  const { user } = show(<CreateStore onDone={onDone} />, server);
  await screen.findByText('shops.test', { exact: false });
  return {
    server,
    user,
    onDone,
    name: screen.getByLabelText(/^Name/),
    id: screen.getByLabelText(/^Subdomain/),
  };
}
const send = (): HTMLButtonElement => screen.getByRole('button', { name: 'Create store' });
const radio = (name: string): HTMLInputElement => screen.getByRole('radio', { name });
const more = { name: 'More options' };

describe('before submit', () => {
  test('it cannot be submitted without a name', async () => {
    await open();
    expect(send().disabled).toBe(true);
  });

  test('the subdomain follows the name, and the whole host is shown', async () => {
    const { user, name, id } = await open();
    await user.type(name, 'Café Noir!');
    expect(id).toHaveProperty('value', 'cafe-noir');
    expect(screen.getByText('cafe-noir.shops.test')).toBeTruthy();
    expect(send().disabled).toBe(false);
  });

  test.each([
    ['ab', 'At least 3 characters'],
    ['1abc', 'Lower-case letters, digits and hyphens; starts with a letter, ends with a letter or digit'],
    ['abc-', 'Lower-case letters, digits and hyphens; starts with a letter, ends with a letter or digit'],
  ])('a subdomain "%s" is explained and not sent', async (text, hint) => {
    const { user, name, id } = await open();
    await user.type(name, 'Nike');
    await user.clear(id);
    await user.type(id, text);
    expect(screen.getByText(hint)).toBeTruthy();
    expect(id.getAttribute('aria-invalid')).toBe('true');
    expect(send().disabled).toBe(true);
  });

  test('the first available engine is chosen; an unavailable one shows the reason', async () => {
    const missing = engine('WOOCOMMERCE', 'WooCommerce', {
      available: false,
      reason: 'its image is missing',
      fix: 'npm run images',
    });
    await open(accepted, [missing, medusa]);
    expect(radio('Medusa').checked).toBe(true);
    expect(radio('WooCommerce').disabled).toBe(true);
    expect(screen.getByText(/Not available: its image is missing/).textContent).toContain('npm run images');
  });

  test('plugins are offered if the engine supports them', async () => {
    const { user } = await open();
    await user.click(screen.getByRole('button', more));
    expect(screen.queryByLabelText('Plugins')).toBeTruthy();
    await user.click(radio('Medusa'));
    expect(screen.queryByLabelText('Plugins')).toBeNull();
  });
});

describe('on submit', () => {
  test('only filled-in fields are sent', async () => {
    const { server, user, name, onDone } = await open();
    await user.type(name, 'Nike{Enter}');
    expect(await screen.findByText('Nike is being created.')).toBeTruthy();
    expect(server.variablesOf('CreateStore')).toEqual([
      { input: { name: 'Nike', id: 'nike', engine: 'WOOCOMMERCE', size: 'SMALL', sampleData: true } },
    ]);
    expect(onDone).toHaveBeenCalledOnce();
  });

  test('the options are sent', async () => {
    const { server, user, name } = await open();
    await user.type(name, 'Nike');
    await user.click(screen.getByRole('button', more));
    await user.click(radio('Large'));
    await user.click(screen.getByLabelText('Start with sample products'));
    await user.type(screen.getByLabelText('Plugins'), 'akismet, seo');
    await user.type(screen.getByLabelText('Admin login'), 'jo');
    await user.click(send());
    await waitFor(() => expect(server.variablesOf('CreateStore')).toHaveLength(1));
    expect(server.variablesOf('CreateStore')[0]?.['input']).toEqual({
      name: 'Nike',
      id: 'nike',
      engine: 'WOOCOMMERCE',
      size: 'LARGE',
      sampleData: false,
      plugins: ['akismet', 'seo'],
      adminUser: 'jo',
    });
  });
});

describe('after a refusal', () => {
  const invalid = (...fields: string[]): object => ({
    __typename: 'InvalidInput',
    code: 'INVALID_INPUT',
    field: fields[0],
    message: `${fields[0]} is wrong`,
    problems: fields.map((field) => ({ path: [field], message: `${field} is wrong` })),
  });
  async function refusedWith(answer: unknown) {
    const form = await open(answer);
    await form.user.type(form.name, 'Nike{Enter}');
    return form;
  }

  test('an invalid name is marked in its field', async () => {
    const { name, onDone } = await refusedWith(invalid('name'));
    expect(await screen.findByText('name is wrong')).toBeTruthy();
    expect(name.getAttribute('aria-invalid')).toBe('true');
    expect(screen.queryByRole('alert')).toBeNull();
    expect(onDone).not.toHaveBeenCalled();
  });

  test('all invalid inputs are marked, and the rest is explained above the buttons', async () => {
    const { id } = await refusedWith(invalid('name', 'id', 'host', 'team'));
    expect(await screen.findByText('name is wrong')).toBeTruthy();
    expect(screen.getByText('id is wrong')).toBeTruthy();
    expect(id.getAttribute('aria-invalid')).toBe('true');
    expect(screen.getByRole('alert').textContent).toBe('host is wrongteam is wrong');
  });

  test('a taken id is marked in its field', async () => {
    const { id } = await refusedWith(refusalSample.idTaken);
    expect(await screen.findByText('there is already a store "nike"')).toBeTruthy();
    expect(id.getAttribute('aria-invalid')).toBe('true');
  });

  test.each([
    ['a field without an input', invalid('host'), 'host is wrong', ''],
    ['a missing right', refusalSample.forbidden, 'You may not do this', 'Ask.'],
    ['too many changes', refusalSample.rateLimited, 'Too many changes', 'Try again in 7 s.'],
  ])('%s is explained above the buttons', async (_title, answer, title, advice) => {
    const { onDone } = await refusedWith(answer);
    const alert = await screen.findByRole('alert');
    expect(alert.textContent).toBe(`${title}${advice}`);
    expect(onDone).not.toHaveBeenCalled();
  });

  test('an error of the server is explained, and the form can be submitted again', async () => {
    let attempts = 0;
    const { user, onDone } = await refusedWith(() => {
      attempts += 1;
      if (attempts === 1) throw new Error('no luck');
      return accepted;
    });
    expect((await screen.findByRole('alert')).textContent).toContain('no luck');
    await user.click(send());
    await waitFor(() => expect(onDone).toHaveBeenCalledOnce());
    expect(screen.queryByText(/no luck/)).toBeNull();
  });
});
