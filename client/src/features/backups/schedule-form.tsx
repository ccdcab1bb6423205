import { Button, Fieldset, Group, NativeSelect, NumberInput, Stack, TextInput } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import { MOST_KEPT } from '../../gql/store-rules.ts';
import { Refused } from '../../shared/refused.tsx';
import { useAct } from '../../shared/use-act.ts';
import { SetBackupSchedule } from './documents.ts';
import {
  draftOf,
  PRESETS,
  toInput,
  type KeepPeriod,
  type Plan,
  type ScheduleDraft,
} from './schedule-draft.ts';

interface Props {
  id: string;
  uid: string;
  plan: Plan | null | undefined;
  onDone: () => void;
}

type Change = (part: Partial<ScheduleDraft>) => void;

const LABELS: Record<KeepPeriod, string> = {
  last: 'Newest',
  hourly: 'Hours',
  daily: 'Days',
  weekly: 'Weeks',
  monthly: 'Months',
};

const zoneOfUser = (): string => Intl.DateTimeFormat().resolvedOptions().timeZone;

/** Sets when backups of a store are made and which are kept. */
export function ScheduleForm({ id, uid, plan, onDone }: Props): ReactNode {
  const [draft, setDraft] = useState(() => draftOf(plan, zoneOfUser()));
  const { busy, refusal, act } = useAct('inline');
  const change: Change = (part) => setDraft((before) => ({ ...before, ...part }));
  const save = async (): Promise<void> => {
    const backup = toInput(draft);
    const done = backup ? 'The schedule is saved.' : 'Backups are made only when somebody asks for one.';
    if (await act(SetBackupSchedule, { input: { id, uid, backup } }, done)) onDone();
  };
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <Stack>
        <NativeSelect
          label="Back up"
          value={draft.preset}
          onChange={(event) => change({ preset: event.currentTarget.value })}
          data={[
            { value: 'off', label: 'Only when somebody asks' },
            ...Object.entries(PRESETS).map(([value, label]) => ({ value, label })),
            { value: 'cron', label: 'Other times…' },
          ]}
          data-autofocus
        />
        {draft.preset !== 'off' && <Details draft={draft} change={change} />}
        <Refused refusal={refusal} fields={[]} />
        <Button type="submit" loading={busy}>
          Save
        </Button>
      </Stack>
    </form>
  );
}

function Details({ draft, change }: { draft: ScheduleDraft; change: Change }): ReactNode {
  return (
    <>
      {draft.preset === 'cron' && (
        <TextInput
          label="Cron expression"
          description="Minute (a number, */15, */20 or */30), hour, day, month and day of the week"
          value={draft.cron}
          onChange={(event) => change({ cron: event.currentTarget.value })}
          required
        />
      )}
      <TextInput
        label="Time zone"
        description="A store begins up to 30 minutes later, so that not all begin at once"
        value={draft.timeZone}
        onChange={(event) => change({ timeZone: event.currentTarget.value })}
        required
      />
      <Fieldset legend="Keep one backup of each of the newest">
        <Group grow gap="xs">
          {(Object.keys(LABELS) as KeepPeriod[]).map((period) => (
            <NumberInput
              key={period}
              label={LABELS[period]}
              value={draft.keep[period]}
              min={0}
              max={MOST_KEPT[period]}
              allowDecimal={false}
              onChange={(value) => change({ keep: { ...draft.keep, [period]: Number(value) } })}
            />
          ))}
        </Group>
      </Fieldset>
    </>
  );
}
