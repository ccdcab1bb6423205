import { Anchor, Group, Paper, Stack, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { useTeamScope } from '../../shared/team-scope.ts';
import { StoresUsed } from './stores-used.tsx';
import { TeamTrouble } from './team-list.tsx';
import { useTeams } from './use-teams.ts';

/** The team that the list of stores is of, and how much of its limit is used. */
export function TeamSummary({ name }: { name: string }): ReactNode {
  const { teams } = useTeams(name);
  const { withTeam } = useTeamScope();
  const [team] = teams ?? [];
  return (
    <Paper withBorder p="md" component="section" aria-label="Team">
      <Stack gap="xs">
        <Group justify="space-between">
          <Text fw={600}>{team?.displayName ?? name}</Text>
          <Anchor component={Link} to={withTeam(`/teams/${name}`)} size="sm">
            Members and limits
          </Anchor>
        </Group>
        {team && <StoresUsed limits={team.limits} />}
        {team && <TeamTrouble team={team} />}
        {teams && !team && (
          <Text size="sm" c="dimmed">
            There is no such team, or you may not see its stores.
          </Text>
        )}
      </Stack>
    </Paper>
  );
}
