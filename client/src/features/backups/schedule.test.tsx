// @vitest-environment happy-dom
import { screen, waitFor } from '@testing-library/react';
import { expect, test } from 'vitest';
import { FakeServer } from '../../testing/fake-server.ts';
import { show } from '../../testing/show.tsx';
import { Schedule } from './schedule.tsx';

const keep = { last: 0, hourly: 24, daily: 7, weekly: 4, monthly: 0 };
const plan = {
  schedule: '@daily',
  timeZone: 'UTC',
  keep,
  nextAt: new Date(Date.now() + 3.5 * 3_600_000).toISOString(),
  lastAt: null,
};

function open(backupSchedule: object | null, updateStore: object = { __typename: 'StorePayload' }) {
  const server = new FakeServer({
    store: () => ({ id: 'nike', backupSchedule }),
    updateStore: () => updateStore,
  });
  return { server, ...show(<Schedule id="nike" uid="u1" state="" />, server) };
}

const edit = async ({ user }: ReturnType<typeof open>): Promise<HTMLElement> => {
  await user.click(await screen.findByRole('button', { name: 'Schedule…' }));
  return screen.findByLabelText('Back up');
};

test('shows when backups are made, the next and the last time, and which are kept', async () => {
  open(plan);
  const { textContent } = await screen.findByRole('region', { name: 'Schedule' });
  for (const text of ['Every day (UTC)', 'Next: in 3 hours', 'Last: none', 'one of each of 7 days'])
    expect(textContent).toContain(text);
});

test('says that there is no schedule', async () => {
  open(null);
  expect(await screen.findByText(/^No schedule/)).toBeTruthy();
});

test('sets a schedule', async () => {
  const shown = open(null);
  await shown.user.selectOptions(await edit(shown), 'Every hour');
  const zone = screen.getByLabelText(/^Time zone/);
  await shown.user.clear(zone);
  await shown.user.type(zone, 'Europe/Berlin');
  await shown.user.click(screen.getByRole('button', { name: 'Save' }));
  const backup = { schedule: '@hourly', timeZone: 'Europe/Berlin', keep };
  await waitFor(() =>
    expect(shown.server.variablesOf('SetBackupSchedule')).toEqual([
      { input: { id: 'nike', uid: 'u1', backup } },
    ]),
  );
});

test('ends a schedule', async () => {
  const shown = open(plan);
  await shown.user.selectOptions(await edit(shown), 'Only when somebody asks');
  await shown.user.click(screen.getByRole('button', { name: 'Save' }));
  await waitFor(() =>
    expect(shown.server.variablesOf('SetBackupSchedule')).toEqual([
      { input: { id: 'nike', uid: 'u1', backup: null } },
    ]),
  );
});

test('says what is wrong with an expression', async () => {
  const message = 'schedule must be @hourly';
  const problems = [{ path: ['backup', 'schedule'], message }];
  const shown = open(plan, { __typename: 'InvalidInput', message, hint: null, problems });
  await shown.user.selectOptions(await edit(shown), 'Other times…');
  await shown.user.click(screen.getByRole('button', { name: 'Save' }));
  expect((await screen.findByRole('alert')).textContent).toContain(message);
});
