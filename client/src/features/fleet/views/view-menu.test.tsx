// @vitest-environment happy-dom
import { screen } from '@testing-library/react';
import type { ReactNode } from 'react';
import { useLocation, useSearchParams } from 'react-router';
import { beforeEach, expect, test } from 'vitest';
import { show } from '../../../testing/show.tsx';
import { ViewMenu } from './view-menu.tsx';

beforeEach(() => localStorage.clear());

function Page(): ReactNode {
  const [, setParams] = useSearchParams();
  return (
    <>
      <ViewMenu />
      <button onClick={() => setParams({ phase: 'FAILED', team: 'red' })}>Narrow</button>
      <button onClick={() => setParams({})}>Reset</button>
      <output>{useLocation().search}</output>
    </>
  );
}
const menu = (): HTMLElement => screen.getByRole('button', { name: /^View/ });
const where = (): string | null => screen.getByRole('status').textContent;

test('a view is saved under a name and opened again', async () => {
  const { user } = show(<Page />);
  await user.click(screen.getByText('Narrow'));
  await user.click(menu());
  await user.type(await screen.findByRole('textbox', { name: 'Save this view as' }), 'Red and broken');
  await user.click(screen.getByRole('button', { name: 'Save' }));
  expect(menu().textContent).toBe('View: Red and broken');
  await user.click(screen.getByText('Reset'));
  expect([menu().textContent, where()]).toEqual(['Views', '']);
  await user.click(menu());
  await user.click(await screen.findByRole('link', { name: 'Red and broken' }));
  expect(where()).toBe('?phase=FAILED&team=red');
});

test('a view is renamed and deleted', async () => {
  localStorage.setItem('urumi.views', JSON.stringify([{ name: 'Old', search: 'q=x' }]));
  const { user } = show(<Page />);
  await user.click(menu());
  await user.click(await screen.findByRole('button', { name: 'Rename Old' }));
  const name = screen.getByRole('textbox', { name: 'New name of Old' });
  await user.clear(name);
  await user.type(name, 'New{Enter}');
  expect(screen.getByRole('link', { name: 'New' })).toBeTruthy();
  await user.click(screen.getByRole('button', { name: 'Delete the view New' }));
  expect(screen.getByText(/No saved views yet/)).toBeTruthy();
});
