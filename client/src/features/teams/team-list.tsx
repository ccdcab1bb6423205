import { Alert, Anchor, Badge, Card, Group, Paper, Skeleton, Stack, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { useTeamScope } from '../../shared/team-scope.ts';
import { useViewer } from '../../shared/viewer.ts';
import { inWords } from '../../shared/words.ts';
import { StoresUsed } from './stores-used.tsx';
import { useTeams, type Team } from './use-teams.ts';

/** The teams whose stores the user may see. */
export function TeamList(): ReactNode {
  const { teams, error } = useTeams();
  const viewer = useViewer();
  if (error)
    return (
      <Alert color="red" title="The teams could not be read">
        {error}
      </Alert>
    );
  if (!teams) return <Skeleton height={110} aria-label="Loading teams" />;
  if (teams.length === 0) return <NoTeams />;
  const roleIn = (name: string): string | undefined =>
    viewer?.teams.find((team) => team.name === name)?.role ?? undefined;
  return (
    <Stack gap="sm">
      {teams.map((team) => (
        <TeamCard key={team.uid} team={team} role={roleIn(team.name)} />
      ))}
    </Stack>
  );
}

function NoTeams(): ReactNode {
  return (
    <Paper withBorder p="xl" ta="center">
      <Text fw={600}>No team yet</Text>
      <Text size="sm" c="dimmed">
        You are a member of no team. Ask an administrator to add you to one.
      </Text>
    </Paper>
  );
}

function TeamCard({ team, role }: { team: Team; role: string | undefined }): ReactNode {
  const { withTeam } = useTeamScope();
  return (
    <Card withBorder padding="md" component="article" aria-label={team.displayName} data-team={team.name}>
      <Stack gap="xs">
        <Group justify="space-between" wrap="nowrap" align="start">
          <div style={{ minWidth: 0 }}>
            <Anchor
              component={Link}
              to={withTeam(`/teams/${team.name}`)}
              fw={650}
              size="lg"
              c="var(--mantine-color-text)"
              style={{ overflowWrap: 'anywhere' }}
            >
              {team.displayName}
            </Anchor>
            <Text size="xs" c="dimmed">
              {team.name} · {team.members.length} {team.members.length === 1 ? 'member' : 'members'}
            </Text>
          </div>
          {role && (
            <Badge variant="default" tt="none">
              You: {inWords(role)}
            </Badge>
          )}
        </Group>
        <StoresUsed limits={team.limits} />
        <TeamTrouble team={team} />
      </Stack>
    </Card>
  );
}

/** Why a team is not ready; nothing if it is. */
export function TeamTrouble({ team }: { team: Team }): ReactNode {
  const ready = team.conditions.find(({ type }) => type === 'READY');
  if (team.deletingSince)
    return (
      <Alert color="yellow" title="Being deleted">
        {ready?.message}
      </Alert>
    );
  if (!ready) return <Text size="sm">Waits for the controller.</Text>;
  if (ready.status === 'TRUE') return null;
  return (
    <Alert color="yellow" title="Not ready">
      {ready.message || ready.reason}
    </Alert>
  );
}
