import { Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { Confirm } from '../../shared/confirm.tsx';
import { useAct } from '../../shared/use-act.ts';
import { DeleteTeam as Delete } from './documents.ts';
import type { Team } from './use-teams.ts';

interface Props {
  team: Team;
  opened: boolean;
  onClose: () => void;
}

/** Asks before a team is deleted. The server refuses one with stores. */
export function DeleteTeam({ team, opened, onClose }: Props): ReactNode {
  const { busy, act } = useAct();
  const { name, uid, displayName } = team;
  const remove = async (): Promise<void> => {
    if (await act(Delete, { input: { team: name, uid } }, `${displayName} is being deleted.`)) onClose();
  };
  return (
    <Confirm
      title={`Delete ${displayName}?`}
      action="Delete team"
      opened={opened}
      busy={busy}
      onConfirm={() => void remove()}
      onClose={onClose}
    >
      <Text size="sm">
        Its members lose their rights and its tokens are revoked. A team with stores is not deleted.
      </Text>
    </Confirm>
  );
}
