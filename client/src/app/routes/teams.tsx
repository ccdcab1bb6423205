import { Button, Group, Modal, Stack, Title } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import { useNavigate } from 'react-router';
import { CreateTeam } from '../../features/teams/create-team.tsx';
import { TeamList } from '../../features/teams/team-list.tsx';
import { usePageTitle } from '../../shared/page-title.ts';
import { useRefreshViewer, useViewer } from '../../shared/viewer.ts';

/** The list of teams, and the dialog that creates one. */
export default function TeamsRoute(): ReactNode {
  usePageTitle('Teams');
  const [creating, setCreating] = useState(false);
  const viewer = useViewer();
  const refresh = useRefreshViewer();
  const navigate = useNavigate();
  const done = (name?: string): void => {
    setCreating(false);
    if (!name) return;
    refresh();
    void navigate(`/teams/${name}`);
  };
  return (
    <Stack>
      <Group justify="space-between">
        <Title order={1} tabIndex={-1}>
          Teams
        </Title>
        {viewer?.canEditTeams && <Button onClick={() => setCreating(true)}>Create team</Button>}
      </Group>
      <TeamList />
      <Modal
        opened={creating}
        onClose={() => setCreating(false)}
        title="Create a team"
        closeButtonProps={{ 'aria-label': 'Close' }}
      >
        <CreateTeam onDone={done} />
      </Modal>
    </Stack>
  );
}
