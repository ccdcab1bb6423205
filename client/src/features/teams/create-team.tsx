import { Button, Group, Stack, TextInput } from '@mantine/core';
import { useState, type FormEvent, type ReactNode } from 'react';
import { TEAM_RULES } from '../../gql/store-rules.ts';
import { problemAt } from '../../shared/refusal.ts';
import { Refused } from '../../shared/refused.tsx';
import { useAct } from '../../shared/use-act.ts';
import { CreateTeam as Create } from './documents.ts';
import { emptyDraft, toCreate, type TeamDraft } from './team-draft.ts';
import { TEAM_FIELDS, TeamSettings } from './team-fields.tsx';

interface Props {
  /** Called with the name of the new team, or without one after a cancel. */
  onDone: (name?: string) => void;
}

/** The form for a new team. */
export function CreateTeam({ onDone }: Props): ReactNode {
  const [name, setName] = useState('');
  const [draft, setDraft] = useState(emptyDraft);
  const { busy, refusal, act } = useAct('inline');
  const change = (part: Partial<TeamDraft>): void => setDraft((before) => ({ ...before, ...part }));
  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    if (await act(Create, { input: toCreate(name, draft) }, `The team ${name} is created.`)) onDone(name);
  };
  return (
    <form onSubmit={(event) => void submit(event)} aria-label="Create a team">
      <Stack>
        <TextInput
          label="Name"
          description="Also the namespace of its stores; cannot be changed later"
          required
          maxLength={TEAM_RULES.name.max}
          data-autofocus
          autoComplete="off"
          value={name}
          error={problemAt(refusal, 'name')}
          onChange={(event) => setName(event.currentTarget.value.toLowerCase())}
        />
        <TeamSettings draft={draft} change={change} refusal={refusal} />
        <Refused refusal={refusal} fields={TEAM_FIELDS} />
        <Group justify="end">
          <Button variant="default" onClick={() => onDone()}>
            Cancel
          </Button>
          <Button type="submit" loading={busy} disabled={name === ''}>
            Create team
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
