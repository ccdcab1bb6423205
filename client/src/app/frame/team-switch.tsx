import { NativeSelect } from '@mantine/core';
import type { ReactNode } from 'react';
import { useNavigate } from 'react-router';
import { searchOf, useTeamScope } from '../../shared/team-scope.ts';
import { useViewer } from '../../shared/viewer.ts';

/** Chooses the team that the list of stores and new stores are of. Shown where there is more than one. */
export function TeamSwitch(): ReactNode {
  const viewer = useViewer();
  const { team = '' } = useTeamScope();
  const navigate = useNavigate();
  const teams = viewer?.teams ?? [];
  if (teams.length < 2 && !team) return null;
  const known = teams.some(({ name }) => name === team) || !team;
  const data = [
    { value: '', label: 'All teams' },
    ...teams.map(({ name, displayName }) => ({ value: name, label: displayName })),
    ...(known ? [] : [{ value: team, label: team }]),
  ];
  // The page of a store is of one team: the choice leads to the list.
  const choose = (name: string): void => void navigate(name ? `/?${searchOf(name)}` : '/');
  return (
    <NativeSelect
      size="xs"
      aria-label="Team"
      data={data}
      value={team}
      maw={160}
      onChange={(event) => choose(event.currentTarget.value)}
    />
  );
}
