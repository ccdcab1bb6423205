import { Alert, Anchor, Button, Group, Skeleton, Stack, Tabs, Text, Title } from '@mantine/core';
import { useEffect, useState, type ReactNode } from 'react';
import { Link, useParams } from 'react-router';
import { DeleteTeam } from '../../features/teams/delete-team.tsx';
import { EditTeam } from '../../features/teams/edit-team.tsx';
import { Members } from '../../features/teams/members.tsx';
import { TeamConditions, TeamFacts } from '../../features/teams/team-facts.tsx';
import { TeamTrouble } from '../../features/teams/team-list.tsx';
import { useTeams, type Team } from '../../features/teams/use-teams.ts';
import { TokenList } from '../../features/tokens/token-list.tsx';
import { usePageTitle } from '../../shared/page-title.ts';
import { searchOf, useTeamScope } from '../../shared/team-scope.ts';
import { useRefreshViewer, useViewer } from '../../shared/viewer.ts';

/** One team: members, limits, tokens. */
export default function TeamRoute(): ReactNode {
  const { name = '' } = useParams();
  const { withTeam } = useTeamScope();
  const { teams, error } = useTeams(name);
  const [team] = teams ?? [];
  const title = team?.displayName ?? name;
  usePageTitle(title);
  return (
    <Stack>
      <Anchor component={Link} to={withTeam('/teams')} size="sm">
        ← All teams
      </Anchor>
      <Title order={1} tabIndex={-1}>
        {title}
      </Title>
      {error && (
        <Alert color="red" title="This team cannot be shown">
          {error}
        </Alert>
      )}
      {!teams && !error && <Skeleton height={240} aria-label="Loading the team" />}
      {teams && (team ? <Page key={team.uid} team={team} /> : <NoSuchTeam />)}
    </Stack>
  );
}

const NoSuchTeam = (): ReactNode => (
  <Alert title="There is no such team">It was deleted, or you may not see its stores.</Alert>
);

function Page({ team }: { team: Team }): ReactNode {
  const rights = useRights(team);
  return (
    <>
      <Group gap="xs">
        <Button component={Link} to={`/?${searchOf(team.name)}`} size="xs" variant="light">
          Its stores
        </Button>
        {rights?.canUpdateTeam && <Edit team={team} />}
        {rights?.canDeleteTeam && <Delete team={team} />}
      </Group>
      <TeamTrouble team={team} />
      <Tabs defaultValue="overview" keepMounted={false}>
        <Tabs.List aria-label="Views of the team">
          <Tabs.Tab value="overview">Overview</Tabs.Tab>
          <Tabs.Tab value="members">Members</Tabs.Tab>
          <Tabs.Tab value="tokens">Tokens</Tabs.Tab>
        </Tabs.List>
        <Tabs.Panel value="overview" pt="md">
          <Stack>
            <TeamFacts team={team} />
            <TeamConditions conditions={team.conditions} />
          </Stack>
        </Tabs.Panel>
        <Tabs.Panel value="members" pt="md">
          <Members team={team} editable={rights?.canChangeMembers ?? false} />
        </Tabs.Panel>
        <Tabs.Panel value="tokens" pt="md">
          {rights?.canManageTokens && rights.role ? (
            <TokenList team={team.name} greatest={rights.role} />
          ) : (
            <Text c="dimmed">Admins of the team make and revoke its tokens.</Text>
          )}
        </Tabs.Panel>
      </Tabs>
    </>
  );
}

/** What the user may do with the team; asked again when its members change. */
function useRights({ name, generation }: Team) {
  const refresh = useRefreshViewer();
  useEffect(refresh, [refresh, generation]);
  return useViewer()?.teams.find((team) => team.name === name);
}

function Edit({ team }: { team: Team }): ReactNode {
  const [opened, setOpened] = useState(false);
  return (
    <>
      <Button size="xs" variant="light" onClick={() => setOpened(true)}>
        Edit…
      </Button>
      <EditTeam team={team} opened={opened} onClose={() => setOpened(false)} />
    </>
  );
}

function Delete({ team }: { team: Team }): ReactNode {
  const [opened, setOpened] = useState(false);
  return (
    <>
      <Button
        size="xs"
        variant="subtle"
        color="red"
        c="var(--danger)"
        disabled={Boolean(team.deletingSince)}
        onClick={() => setOpened(true)}
      >
        Delete…
      </Button>
      <DeleteTeam team={team} opened={opened} onClose={() => setOpened(false)} />
    </>
  );
}
