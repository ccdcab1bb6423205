import { Group, Modal, Stack, Title } from '@mantine/core';
import { type ReactNode } from 'react';
import { useNavigate, useSearchParams } from 'react-router';
import { CreateRollout } from '../../features/rollouts/create-rollout.tsx';
import { draftOf } from '../../features/rollouts/rollout-draft.ts';
import { RolloutList } from '../../features/rollouts/rollout-list.tsx';
import { VersionsInUse } from '../../features/rollouts/versions.tsx';
import { GatedButton } from '../../shared/gated-button.tsx';
import { usePageTitle } from '../../shared/page-title.ts';
import { useTeamScope } from '../../shared/team-scope.ts';

/** The list of rollouts, and the dialog that creates one: `?create` opens it, and may name its stores. */
export default function RolloutsRoute(): ReactNode {
  usePageTitle('Rollouts');
  const { team, withTeam } = useTeamScope();
  const [params, setParams] = useSearchParams();
  const navigate = useNavigate();
  const done = (name?: string): void => {
    void navigate(withTeam(name ? `/rollouts/${name}` : '/rollouts'));
  };
  const open = (): void => setParams({ ...(team && { team }), create: '' });
  return (
    <Stack>
      <Group justify="space-between">
        <Title order={1} tabIndex={-1}>
          Rollouts
        </Title>
        <GatedButton right="canChangeStores" onClick={open}>
          Create rollout
        </GatedButton>
      </Group>
      <RolloutList />
      <VersionsInUse />
      <Modal
        opened={params.has('create')}
        onClose={() => done()}
        title="Create a rollout"
        size="lg"
        closeButtonProps={{ 'aria-label': 'Close' }}
      >
        <CreateRollout team={team} initial={draftOf(params)} onDone={done} />
      </Modal>
    </Stack>
  );
}
