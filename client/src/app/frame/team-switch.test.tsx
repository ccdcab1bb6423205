// @vitest-environment happy-dom
import { screen } from '@testing-library/react';
import type { ReactNode } from 'react';
import { useLocation } from 'react-router';
import { expect, test } from 'vitest';
import { FakeServer } from '../../testing/fake-server.ts';
import { viewerSample } from '../../testing/samples.ts';
import { show } from '../../testing/show.tsx';
import { TeamSwitch } from './team-switch.tsx';

function Where(): ReactNode {
  const { pathname, search } = useLocation();
  return <output>{pathname + search}</output>;
}

const open = (viewer: object) =>
  show(
    <>
      <TeamSwitch />
      <Where />
    </>,
    new FakeServer({ viewer }),
  );

test('the chosen team is kept in the URL', async () => {
  const { user } = open(viewerSample);
  const choice = await screen.findByLabelText('Team');
  await user.selectOptions(choice, 'Red');
  expect(screen.getByRole('status').textContent).toBe('/?team=red');
  expect(choice).toHaveProperty('value', 'red');
  await user.selectOptions(choice, 'All teams');
  expect(screen.getByRole('status').textContent).toBe('/');
});

test('who has one team has nothing to choose', async () => {
  open({ ...viewerSample, teams: viewerSample.teams.slice(0, 1) });
  expect(screen.queryByLabelText('Team')).toBeNull();
});
