// @vitest-environment happy-dom
import { screen } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import { FakeServer } from '../testing/fake-server.ts';
import { readerSample } from '../testing/samples.ts';
import { show } from '../testing/show.tsx';
import { GatedButton } from './gated-button.tsx';

function showButton(rights: object) {
  const click = vi.fn();
  const server = new FakeServer({ viewer: readerSample(rights) });
  const shown = show(
    <GatedButton right="canDeleteStores" onClick={click}>
      Delete…
    </GatedButton>,
    server,
  );
  return { click, ...shown };
}
const button = (): HTMLElement => screen.getByRole('button', { name: 'Delete…' });

test('a button that the user may not use says why, keeps the focus and does nothing', async () => {
  const { click, user } = showButton({});
  await vi.waitFor(() => expect(button().getAttribute('aria-disabled')).toBe('true'));
  const reason = document.getElementById(button().getAttribute('aria-describedby') ?? '');
  expect(reason?.textContent).toContain('you have to be an admin of the team Red');
  await user.tab();
  expect(document.activeElement).toBe(button());
  await user.click(button());
  expect(click).not.toHaveBeenCalled();
});

test('a button that the user may use is a plain one', async () => {
  const { click, user } = showButton({ canDeleteStores: true });
  await user.click(button());
  expect(click).toHaveBeenCalledOnce();
});
