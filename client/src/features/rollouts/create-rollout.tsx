import { Button, Group, Stack, TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useState, type FormEvent, type ReactNode } from 'react';
import { useQuery } from 'urql';
import { graphql } from '../../gql/index.ts';
import { ROLLOUT_RULES } from '../../gql/store-rules.ts';
import { problemAt } from '../../shared/refusal.ts';
import { Refused } from '../../shared/refused.tsx';
import { useAct } from '../../shared/use-act.ts';
import { CreateRollout as Create } from './documents.ts';
import { Preview } from './preview.tsx';
import { isComplete, toCreate, type RolloutDraft } from './rollout-draft.ts';
import { PaceFields, ROLLOUT_FIELDS, SelectorFields, TargetFields } from './rollout-fields.tsx';

const RolloutEngines = graphql(`
  query RolloutEngines {
    engines {
      engine
      title
    }
  }
`);

/** Pause in typing after which the preview is read again. Milliseconds. */
const TYPING_MS = 300;

interface Props {
  team: string | undefined;
  initial: RolloutDraft;
  /** Called with the name of the new rollout, or without one after a cancel. */
  onDone: (name?: string) => void;
}

/** The form for a new rollout, with a preview of what it would do. */
export function CreateRollout({ team, initial, onDone }: Props): ReactNode {
  const [draft, setDraft] = useState(initial);
  const [settled] = useDebouncedValue(draft, TYPING_MS);
  const [{ data }] = useQuery({ query: RolloutEngines });
  const { busy, refusal, act } = useAct('inline');
  const change = (part: Partial<RolloutDraft>): void => setDraft((before) => ({ ...before, ...part }));
  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    const { name } = draft;
    if (await act(Create, { input: toCreate(draft, team) }, `The rollout ${name} has begun.`)) onDone(name);
  };
  const fields = { draft, change, refusal };
  return (
    <form onSubmit={(event) => void submit(event)} aria-label="Create a rollout">
      <Stack>
        <TextInput
          label="Name"
          description="Lower-case letters, digits and hyphens"
          required
          maxLength={ROLLOUT_RULES.name.max}
          data-autofocus
          autoComplete="off"
          value={draft.name}
          error={problemAt(refusal, 'name')}
          onChange={(event) => change({ name: event.currentTarget.value.toLowerCase() })}
        />
        <SelectorFields {...fields} engines={data?.engines ?? []} />
        <TargetFields {...fields} />
        <PaceFields {...fields} />
        <Preview draft={settled} team={team} />
        <Refused refusal={refusal} fields={ROLLOUT_FIELDS} />
        <Group justify="end">
          <Button variant="default" onClick={() => onDone()}>
            Cancel
          </Button>
          <Button type="submit" loading={busy} disabled={draft.name === '' || !isComplete(draft)}>
            Start rollout
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
