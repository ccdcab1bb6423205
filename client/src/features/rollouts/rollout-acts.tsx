import { Group, Text } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import { Confirm } from '../../shared/confirm.tsx';
import { GatedButton } from '../../shared/gated-button.tsx';
import { useAct } from '../../shared/use-act.ts';
import { AbortRollout, DeleteRollout, PauseRollout, ResumeRollout } from './documents.ts';
import { hasEnded, type Rollout } from './use-rollouts.ts';

interface Props {
  rollout: Rollout;
  /** Called after the rollout was deleted. */
  onDeleted: () => void;
}

/** Pause or resume, abort, delete. */
export function RolloutActs({ rollout, onDeleted }: Props): ReactNode {
  const [asking, setAsking] = useState<'abort' | 'delete'>();
  const ended = hasEnded(rollout) || rollout.phase === 'STOPPING';
  const close = (): void => setAsking(undefined);
  return (
    <Group gap="xs">
      {!ended && <Pause rollout={rollout} />}
      {!ended && (
        <GatedButton
          right="canChangeStores"
          team={rollout.team}
          size="xs"
          variant="light"
          color="red"
          c="var(--danger)"
          onClick={() => setAsking('abort')}
        >
          Abort…
        </GatedButton>
      )}
      <GatedButton
        right="canChangeStores"
        team={rollout.team}
        size="xs"
        variant="subtle"
        color="red"
        c="var(--danger)"
        onClick={() => setAsking('delete')}
      >
        Delete…
      </GatedButton>
      <AskAbort rollout={rollout} opened={asking === 'abort'} onClose={close} />
      <AskDelete rollout={rollout} opened={asking === 'delete'} onClose={close} onDeleted={onDeleted} />
    </Group>
  );
}

const inputOf = ({ name, team, id }: Rollout) => ({ input: { name, team, uid: id } });

function Pause({ rollout }: { rollout: Rollout }): ReactNode {
  const { busy, act } = useAct();
  const { name, team, paused } = rollout;
  const [change, done, label] = paused
    ? ([ResumeRollout, `${name} continues.`, 'Resume'] as const)
    : ([PauseRollout, `${name} is paused.`, 'Pause'] as const);
  return (
    <GatedButton
      right="canChangeStores"
      team={team}
      size="xs"
      variant="light"
      loading={busy}
      onClick={() => void act(change, inputOf(rollout), done)}
    >
      {label}
    </GatedButton>
  );
}

interface AskProps {
  rollout: Rollout;
  opened: boolean;
  onClose: () => void;
}

function AskAbort({ rollout, opened, onClose }: AskProps): ReactNode {
  const { busy, act } = useAct();
  const abort = async (): Promise<void> => {
    if (await act(AbortRollout, inputOf(rollout), `${rollout.name} is aborted.`)) onClose();
  };
  return (
    <Confirm
      title={`Abort ${rollout.name}?`}
      action="Abort rollout"
      opened={opened}
      busy={busy}
      onConfirm={() => void abort()}
      onClose={onClose}
    >
      <Text size="sm">
        No further store is changed. {rollout.stores.updating} under way are followed to their end. This
        cannot be undone; create another rollout for the stores that remain.
      </Text>
    </Confirm>
  );
}

function AskDelete({ rollout, opened, onClose, onDeleted }: AskProps & { onDeleted: () => void }): ReactNode {
  const { busy, act } = useAct();
  const remove = async (): Promise<void> => {
    if (!(await act(DeleteRollout, inputOf(rollout), `${rollout.name} is deleted.`))) return;
    onClose();
    onDeleted();
  };
  const underWay = rollout.stores.updating;
  return (
    <Confirm
      title={`Delete ${rollout.name}?`}
      action="Delete rollout"
      opened={opened}
      busy={busy}
      onConfirm={() => void remove()}
      onClose={onClose}
    >
      <Text size="sm">
        All stores stay as they are.{' '}
        {underWay > 0 &&
          `${underWay} under way are neither followed nor rolled back: abort the rollout first.`}
      </Text>
    </Confirm>
  );
}
