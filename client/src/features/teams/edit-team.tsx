import { Button, Group, Modal, Stack } from '@mantine/core';
import { useState, type FormEvent, type ReactNode } from 'react';
import { Refused } from '../../shared/refused.tsx';
import { Stale } from '../../shared/stale.tsx';
import { useAct } from '../../shared/use-act.ts';
import { UpdateTeam } from './documents.ts';
import { draftOf, toUpdate, type TeamDraft } from './team-draft.ts';
import { TEAM_FIELDS, TeamSettings } from './team-fields.tsx';
import type { Team } from './use-teams.ts';

interface Props {
  team: Team;
  opened: boolean;
  onClose: () => void;
}

/** Changes what a team allows. */
export function EditTeam({ team, opened, onClose }: Props): ReactNode {
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      title={`Edit ${team.displayName}`}
      closeButtonProps={{ 'aria-label': 'Close' }}
    >
      <Reloadable present={team} onClose={onClose} />
    </Modal>
  );
}

/** The form keeps the team as it was when it opened, so that saving does not overwrite a change that the user has not seen. */
function Reloadable({ present, onClose }: { present: Team; onClose: () => void }): ReactNode {
  const [{ team, round }, setBase] = useState({ team: present, round: 0 });
  const reload = (): void => setBase({ team: present, round: round + 1 });
  return <Form key={round} team={team} onReload={reload} onClose={onClose} />;
}

interface FormProps {
  team: Team;
  onReload: () => void;
  onClose: () => void;
}

function Form({ team, onReload, onClose }: FormProps): ReactNode {
  const [draft, setDraft] = useState(() => draftOf(team));
  const { busy, refusal, act } = useAct('inline');
  const change = (part: Partial<TeamDraft>): void => setDraft((before) => ({ ...before, ...part }));
  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    const input = toUpdate(team, draft);
    if (await act(UpdateTeam, { input }, `${team.displayName} is changed.`)) onClose();
  };
  return (
    <form onSubmit={(event) => void submit(event)} aria-label={`Edit ${team.displayName}`}>
      <Stack>
        <TeamSettings draft={draft} change={change} refusal={refusal} />
        {refusal?.stale ? (
          <Stale what="team" onReload={onReload} />
        ) : (
          <Refused refusal={refusal} fields={TEAM_FIELDS} />
        )}
        <Group justify="end">
          <Button variant="default" onClick={onClose}>
            Cancel
          </Button>
          <Button type="submit" loading={busy} disabled={refusal?.stale}>
            Save
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
